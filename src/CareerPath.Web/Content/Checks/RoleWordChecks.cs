using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Checks;

/// <summary>
/// PM is Program Manager and TPM is Technical Program Manager, and a text says so before it uses them. Whoever speaks of the word itself
/// puts it in quotes, italics or code.
/// </summary>
internal sealed partial class RoleWordChecks(FindingList findings)
{
    /// <summary>In every short form that is looked for, and not in most texts.</summary>
    private const string Common = "PM";

    [GeneratedRegex(@"\bT?PMs?\b", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Short { get; }

    /// <summary>Longer than what stands before or after a short form to say what it means.</summary>
    private const int Nearby = 100;

    [GeneratedRegex(
        @"(?<role>(?:[Tt]echnical )?(?:[Pp]roject|[Pp]roduct) [Mm]anagers?) \(T?PMs?\)"
        + @"|\bT?PMs? \((?<role>(?:[Tt]echnical )?(?:[Pp]roject|[Pp]roduct) [Mm]anagers?)\)"
        + @"|\b(?:[Tt]echnical|[Tt]ech|[Pp]roject|[Pp]roduct|[Pp]rogram|IT|[Ss]oftware|[Cc]onstruction|[Dd]elivery|[Aa]gile)[ -]PMs?\b"
        + @"|(?<![Tt]echnical )\b[Pp]rogram [Mm]anagers? \(TPMs?\)|\b[Tt]echnical [Pp]rogram [Mm]anagers? \(PMs?\)",
        RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Other { get; }

    [GeneratedRegex(@"\AT?PMs? (?:always )?(?:means|is|is short for|stands for) (?:an? )?(?<role>(?:Technical )?Program Manager)\b", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Meaning { get; }

    [GeneratedRegex("“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Quoted { get; }

    private static readonly Dictionary<string, Role> _meanings = new(StringComparer.Ordinal)
    {
        ["PM"] = Role.ProgramManager,
        ["TPM"] = Role.TechnicalProgramManager,
    };

    public static void Run(ContentFiles files, FindingList findings)
    {
        var checks = new RoleWordChecks(findings);
        foreach (var role in files.Roles)
            checks.Abbreviation(role);
        foreach (var part in files.Lists)
        {
            foreach (var (_, text) in YamlText.Of(part.Node))
                checks.Entry(text);
        }
    }

    public static void Run(FrontMatter front, MarkupDocument document, ImmutableArray<Passage> passages, FindingList findings) =>
        new RoleWordChecks(findings).Text(front, document, passages, defined: front is RoleFront role ? role.Abbreviation : "");

    /// <summary>Entries of lists are read one by one, so that none explains the word to the next.</summary>
    private void Entry(YamlScalar text)
    {
        if (Others(text.Text).FirstOrDefault() is { } other)
            findings.Add(Codes.AmbiguousRole, text.Place, Ambiguous(other));
        else if (Uses(text.Text).FirstOrDefault(u => Letters(u) == "PM") is not null)
            findings.Add(Codes.AmbiguousRole, text.Place, "Readers may take a bare 'PM' for a project or product manager. Write the role in full: Program Manager.");
    }

    private void Abbreviation(MarkdownFile<RoleFront> file)
    {
        var front = file.Front;
        if (_meanings.TryGetValue(front.Abbreviation, out var role) && Roles.TryParse(file.Slug, out var own) && role != own)
            findings.Add(Codes.AmbiguousRole, front.At(nameof(front.Abbreviation)), $"On this site {front.Abbreviation} is short for {role.Name()}, not {own.Name()}. Leave it empty: \"\".");
    }

    private void Text(FrontMatter front, MarkupDocument document, ImmutableArray<Passage> passages, string defined)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { defined };
        foreach (var (_, text) in YamlText.Of(front.Node))
        {
            if (Others(text.Text).FirstOrDefault() is { } other)
                findings.Add(Codes.AmbiguousRole, text.Place, Ambiguous(other));
        }
        foreach (var passage in passages.OrderBy(p => p.Leaf.Span.Start))
        {
            foreach (var inline in passage.Abbreviations)
                SpelledOut(inline.Abbreviation.Label ?? "", inline.Abbreviation.Text.ToString(), document.At(inline), known);
            var others = Others(passage.Text, passage.Mentions).ToList();
            foreach (var match in others)
                findings.Add(Codes.AmbiguousRole, passage.At(match.Index), Ambiguous(match));
            if (passage.IsWithin<QuoteBlock>())
                continue;
            var reported = new Spans(others.Select(Spans.Of));
            foreach (var use in Uses(passage.Text, passage.Mentions).Where(u => !reported.Hold(Spans.Of(u))))
                Use(use, passage, known);
        }
    }

    /// <summary>*[PM]: … under the text.</summary>
    private void SpelledOut(string label, string meaning, Place place, HashSet<string> known)
    {
        if (!_meanings.TryGetValue(label.TrimEnd('s'), out var role) || !known.Add(label.TrimEnd('s')))
            return;
        if (!meaning.StartsWith(role.Name(), StringComparison.OrdinalIgnoreCase))
            findings.Add(Codes.AmbiguousRole, place, $"'{label}' is spelled out as '{Quote.Of(meaning)}', but on this site it is short for {role.Name()}. Write {Quote.Of(meaning)} in full and delete the abbreviation.");
    }

    private void Use(Match use, Passage passage, HashSet<string> known)
    {
        var letters = Letters(use);
        var name = _meanings[letters].Name();
        var before = passage.Text[Math.Max(0, use.Index - Nearby)..use.Index];
        if (Meaning.Match(passage.Text[use.Index..Math.Min(passage.Text.Length, use.Index + Nearby)]).Groups["role"].Value == name)
            known.Add(letters);
        else if (before.EndsWith('(') && before.TrimEnd('(', ' ').TrimEnd('s').EndsWith(name, StringComparison.OrdinalIgnoreCase))
            known.Add(letters);
        else if (known.Add(letters))
            findings.Add(Codes.AmbiguousRole, passage.At(use.Index), $"Nothing before this says what {letters} is short for, and readers may take it for another role. Write '{name} ({letters})' where it first stands, or the role in full.");
    }

    private static IEnumerable<Match> Uses(string text, List<Range>? mentions = null) => Matches(Short, text, mentions)
        .Where(m => !FollowsADigit(text, m.Index));

    /// <summary>As in a time of day: 3 PM.</summary>
    private static bool FollowsADigit(string text, int index)
    {
        var before = index > 0 && char.IsWhiteSpace(text[index - 1]) ? index - 2 : index - 1;
        return before >= 0 && char.IsDigit(text[before]);
    }

    private static IEnumerable<Match> Others(string text, List<Range>? mentions = null) => Matches(Other, text, mentions);

    private static IEnumerable<Match> Matches(Regex pattern, string text, List<Range>? mentions)
    {
        if (!text.Contains(Common, StringComparison.Ordinal))
            return [];
        var spokenOf = new Spans([.. mentions ?? [], .. Quoted.Matches(text).Select(Spans.Of)]);
        return pattern.Matches(text).Where(m => !spokenOf.Hold(Spans.Of(m)));
    }

    private static string Letters(Match use) => use.Value.TrimEnd('s');

    private static string Ambiguous(Match other) => other.Groups["role"] is { Success: true } role
        ? $"'{Quote.Of(other.Value)}' gives another role the letters of a program manager. Write '{role.Value}' without them."
        : $"'{Quote.Of(other.Value)}' may be a program, project or product manager. Write in full which one.";
}
