namespace CareerPath.Web.Pages.Shared;

// Page: null in a second round, whose page is not counted.
public sealed record StepsModel(int? Page, int Pages, bool Saved);
