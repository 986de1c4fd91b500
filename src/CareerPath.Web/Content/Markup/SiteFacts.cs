using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Content.Markup;

// What blocks show from other files: the texts of the roles by aspect, and the language bank.
public sealed record SiteFacts(ImmutableArray<Aspect> Aspects, ImmutableDictionary<Role, ImmutableSortedDictionary<string, string>> RoleTexts, ImmutableArray<Phrase> Phrases)
{
    public string? Text(Role role, Aspect aspect) => RoleTexts.GetValueOrDefault(role)?.GetValueOrDefault(aspect.Id);
}

// A row of the comparison tables, such as "Time horizon".
public sealed record Aspect(string Id, string Name);

// A phrase of the language bank.
// Strength: 1 (anyone writes it) to 3 (only someone who has done the work says it).
// From: who can honestly say it; empty if anybody can.
public sealed record Phrase(
    string Id, string Text, ImmutableArray<Role> Roles, Situation Situation, string Example, int Strength, ImmutableArray<CurrentWork> From);
