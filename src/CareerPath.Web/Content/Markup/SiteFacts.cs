using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Content.Markup;

// What blocks show of the rest of the content: the texts of the roles by aspect, and the language bank.
public sealed record SiteFacts(ImmutableArray<Aspect> Aspects, ImmutableDictionary<Role, ImmutableSortedDictionary<string, string>> RoleTexts, ImmutableArray<Phrase> Phrases)
{
    public string? Text(Role role, Aspect aspect) => RoleTexts.GetValueOrDefault(role)?.GetValueOrDefault(aspect.Id);
}
