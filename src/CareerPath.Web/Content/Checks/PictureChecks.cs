using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Checks;

/// <summary>The pictures that pages show are part of the program.</summary>
internal static class PictureChecks
{
    public static void Run(ContentFiles files, Pictures pictures, FindingList findings)
    {
        var shown = files.Articles.Select(f => (f.Name, f.Text)).Concat(files.Roles.Select(f => (f.Name, f.Text))).Concat(files.Pages.Select(f => (f.Name, f.Text)))
            .SelectMany(f => f.Text.Pictures, (f, picture) => (f.Name, Picture: picture)).ToList();
        var known = shown.Count > 0 ? pictures.Addresses() : new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, picture) in shown.Where(s => !known.Contains(s.Picture.Url)))
        {
            findings.Add(Codes.MissingPicture, new Place(file, picture.Line, picture.Column),
                $"There is no picture '{Quote.Of(picture.Url)}'.{Suggestion.For(picture.Url, known)} Ask a developer to add it to the program, or take it out.");
        }
    }
}
