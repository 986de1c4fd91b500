using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Checks;

// Role profiles match their file name and have a text for every aspect.
internal static class RoleChecks
{
    public static void Run(ContentFiles files, FindingList findings)
    {
        var aspects = files.Site?.Aspects.Select(a => a.Id).Where(id => id.Length > 0).ToArray() ?? [];
        foreach (var file in files.Roles)
        {
            var front = file.Front;
            if (!Role.TryFromSlug(file.Slug, out var role))
                findings.Add(Codes.UnknownValue, Place.StartOf(file.Name), $"There is no role '{Quote.Of(file.Slug)}'.{Suggestion.For(file.Slug, Role.All.Select(r => r.Slug()))}");
            else if (front.Node.Find("role")?.Value is YamlScalar named && Role.TryFromSlug(named.Text, out _) && front.Role != role)
                findings.Add(Codes.RoleMismatch, front.PlaceOf(nameof(front.Role)), $"The file is named {role.Slug()}, but its role is {front.Role.Slug()}. Change one of the two.");
            // If site.yml lists no aspects, that is reported there.
            if (aspects.Length == 0 || front.Node.Find("aspects")?.Value is not YamlMap texts)
                continue;
            foreach (var aspect in aspects.Where(a => texts.Find(a) is null))
                findings.Add(Codes.MissingAspect, front.PlaceOf(nameof(front.Aspects)), $"The aspect '{aspect}' of site.yml is missing here. Add it.");
            foreach (var aspect in front.Aspects.Keys.Where(a => !aspects.Contains(a, StringComparer.Ordinal)))
                findings.Add(Codes.UnknownAspect, front.PlaceOf(nameof(front.Aspects), aspect), $"site.yml lists no aspect '{Quote.Of(aspect)}'.{Suggestion.For(aspect, aspects)}");
        }
    }
}
