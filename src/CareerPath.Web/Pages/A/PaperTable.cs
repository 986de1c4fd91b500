using CareerPath.Engine;

namespace CareerPath.Web.Pages.A;

// A table of the print: what the person said of each thing, beside what it is for the roles in question.
public sealed record PaperTable(string Caption, string Thing, string Own, IReadOnlyList<Role> Roles, IEnumerable<PaperRow> Rows);

// Own: null if the person said nothing of it. OfRoles: in the order of the table's roles.
public sealed record PaperRow(string Name, int? Own, IEnumerable<int> OfRoles);
