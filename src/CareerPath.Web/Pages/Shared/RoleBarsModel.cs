using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Pages.Shared;

// A picture with a bar for each of the four roles.
// Id: unique on the page.
public sealed record RoleBarsModel(string Id, string Title, ImmutableArray<RoleBar> Bars)
{
    public string Description => string.Join(' ', Bars.Select(b => Words.RoleBars_Bar.With(b.Role.Name(), b.Value)));
}

// Share: 0 to 1.
// Value: the same in words.
public sealed record RoleBar(Role Role, double Share, string Value, bool IsInQuestion);
