using System.CommandLine;
using System.Globalization;
using System.Text;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Cli;

// Writes a new article: a draft that passes the check.
public static class ArticleSkeleton
{
    public static Command Command()
    {
        var path = FolderArgument.PathOfContent();
        var title = new Argument<string[]>("TITLE") { Description = "Put a title of several words in quotes.", Arity = ArgumentArity.OneOrMore };
        title.Validators.Add(result =>
        {
            if (result.Tokens.Count > 1)
                result.AddError($"Put a title of several words in quotes: \"{string.Join(' ', result.Tokens.Select(t => t.Value))}\".");
        });
        var article = new Command(
            "article",
            "Writes a new draft article to articles/ and prints its path. Never overwrites a file. "
            + "Exit codes: 0 written, 1 not written, 2 wrong arguments.") { title, path };
        article.SetAction(call => Run(call.GetRequiredValue(title)[0], call.GetRequiredValue(path), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error));
        return new Command("new", "Writes a new file.") { article };
    }

    private static int Run(string title, string folder, TextWriter output, TextWriter error)
    {
        title = title.Trim();
        var slug = SlugOf(title);
        if (slug.Length == 0)
        {
            error.WriteLine("The title needs letters from a to z or digits, because the address is made from them.");
            return ContentCommand.WrongCall;
        }
        var name = $"articles/{slug}.md";
        var text = Text(title, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var findings = new FindingList();
        MarkdownFile.Read<ArticleFront>(name, TextFile.Of(name, text, findings), findings);
        if (findings.ToSorted() is [var finding, ..])
        {
            error.WriteLine($"This title cannot be used: {finding.Message}");
            return ContentCommand.WrongCall;
        }
        if (Holder(folder, slug) is { } holder)
        {
            error.WriteLine($"{holder} already has the address /articles/{slug}. Nothing was written.");
            return ContentCommand.HasFindings;
        }
        var file = Path.Combine(folder, "articles", slug + ".md");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"Nothing was written: {e.Message}");
            return ContentCommand.HasFindings;
        }
        output.WriteLine(file);
        return ContentCommand.Success;
    }

    // "What is a TPM's résumé?" becomes what-is-a-tpms-resume.
    public static string SlugOf(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug is not { Length: 0 } && slug[^1] != '-')
                slug.Append('-');
        }
        var whole = slug.ToString().Trim('-');
        if (whole.Length <= Slug.MaxLength)
            return whole;
        var end = whole.LastIndexOf('-', Slug.MaxLength);
        return whole[..(end > 0 ? end : Slug.MaxLength)].Trim('-');
    }

    // The file of the article that already has this address. Null if none does.
    private static string? Holder(string folder, string slug)
    {
        var articles = ContentFiles.Read(folder, new FindingList()).Articles;
        return articles.FirstOrDefault(a => a.Stem == slug || a.Slug == slug)?.Name;
    }

    private static string Text(string title, DateOnly today) => $"""
        ---
        title: "{title.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}"
        summary: {Skeleton.Summary}
        roles: [technical-program-manager, program-manager]
        reviewed: {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}
        sources: []
        related: []
        draft: true
        ---

        {Skeleton.Opening}

        ## What the work is

        {Skeleton.Work}

        ## How to tell

        ::: checklist
        - [ ] {Skeleton.Thing}
        - [ ] {Skeleton.Another}
        :::

        ::: quiz
        :::

        """.ReplaceLineEndings("\n");
}
