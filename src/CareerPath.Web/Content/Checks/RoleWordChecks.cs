using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Checks;

// PM means Program Manager and TPM means Technical Program Manager, and a text must say so before it uses them. To talk about the word
// itself, the author puts it in quotes, italics or code.
internal sealed partial class RoleWordChecks(FindingList findings)
{
    // Every short form contains this, and most texts do not.
    private const string Common = "PM";

    // Excludes a time of day, as in 3 PM.
    private const string NoTime = @"(?<!\d\s?)";

    [GeneratedRegex(NoTime + @"\bT?PMs?\b")]
    private static partial Regex Short { get; }

    private const string Name = @"(?<role>(?:[Tt]echnical )?[Pp]\p{L}+ [Mm]anagers?\b)(?!['’]\w)";
    private const string Letters = "(?<letters>T?PM)s?";

    // A role with the letters that the text gives it, or letters that may mean several roles.
    [GeneratedRegex(
        @"\b" + Name + @" \(" + Letters + @"\b\)?"
        + @"|" + NoTime + @"\b(?<word>" + Letters + @")(?: \((?:short for |stands? for )?|, short for | ?= ?| (?:always )?(?:means?|stands? for|(?:is|are) short for|(?<weak>is|are)) )(?:[Aa]n? )?" + Name + @"\)?"
        + @"|(?<=\A|[.,;] )(?<word>" + Letters + @")(?:: ?| [–—-] )(?:[Aa]n? )?" + Name + @"(?<!s)"
        + @"|\A" + Name + @"(?: ?= ?|: ?| [–—-] )(?<word>" + Letters + @")\s*\z"
        + @"|" + NoTime + @"\b(?<word>" + Letters + "), (?<weak>or) " + Name + @"(?=,)|\b" + Name + ", (?<weak>or) (?<word>" + Letters + ")(?=,)"
        + @"|\b(?<any>[Tt]echnical|[Tt]ech|[Pp]roject|[Pp]roduct|[Pp]rogram|IT|[Ss]oftware|[Cc]onstruction|[Dd]elivery|[Aa]gile)[ -]PMs?\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Given { get; }

    // The letters alone, as a defined term, a cell or a heading. Their meaning may be in the passage next to them.
    [GeneratedRegex(@"\A\s*" + Letters + @":?\s*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Alone { get; }

    [GeneratedRegex(@"\A\s*(?:[Aa]n? |[Tt]he )?" + Name + @"(?<rest>.*)", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Begins { get; }

    [GeneratedRegex("“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’")]
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

    // Readers see list entries one at a time, so no entry can explain the letters for another.
    private void Entry(YamlScalar text)
    {
        if (Others(text.Text).FirstOrDefault() is { } other)
            findings.Add(Codes.AmbiguousRole, text.Place, Ambiguous(other));
        else if (Uses(text.Text).FirstOrDefault(u => LettersOf(u) == "PM") is not null)
            findings.Add(Codes.AmbiguousRole, text.Place, "Readers may think that 'PM' means a project or product manager. Write the role in full: Program Manager.");
    }

    private void Abbreviation(MarkdownFile<RoleFront> file)
    {
        var front = file.Front;
        if (_meanings.TryGetValue(front.Abbreviation, out var role) && Role.TryFromSlug(file.Slug, out var own) && role != own)
            findings.Add(Codes.AmbiguousRole, front.PlaceOf(nameof(front.Abbreviation)), $"On this site {front.Abbreviation} is short for {role.Name()}, not {own.Name()}. Leave it empty: \"\".");
    }

    private void Text(FrontMatter front, MarkupDocument document, ImmutableArray<Passage> passages, string defined)
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal) { [defined] = null };
        foreach (var (_, text) in YamlText.Of(front.Node))
        {
            if (Others(text.Text).FirstOrDefault() is { } other)
                findings.Add(Codes.AmbiguousRole, text.Place, Ambiguous(other));
        }
        var ordered = passages.OrderBy(p => p.Leaf.Span.Start).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var passage = ordered[i];
            foreach (var inline in passage.Abbreviations)
                SpelledOut(inline.Abbreviation.Label ?? "", inline.Abbreviation.Text.ToString(), document.At(inline), known);
            var given = Matches(Given, passage.Text, passage.Mentions).ToList();
            if (passage.IsWithin<QuoteBlock>())
            {
                foreach (var other in given.Where(IsOther))
                    findings.Add(Codes.AmbiguousRole, passage.At(other.Index), Ambiguous(other));
                continue;
            }
            var alone = Alone.Match(passage.Text);
            var mayBeSaid = alone.Success && (passage.Leaf.Parent is DefinitionItem || !known.ContainsKey(LettersOf(alone)));
            var beside = mayBeSaid ? Beside(passage, i > 0 ? ordered[i - 1] : null, i + 1 < ordered.Count ? ordered[i + 1] : null) : null;
            foreach (var use in given.Concat(Uses(passage.Text, passage.Mentions).Where(u => !given.Exists(g => Holds(g, u)))).OrderBy(u => u.Index))
                Use(use, beside, passage.At(use.Index), known);
        }
    }

    // The role in the next or previous cell, in the definition below the term, or in the first words below the heading. Cells of a table's
    // header do not count, because each names its own column.
    private static string? Beside(Passage alone, Passage? before, Passage? after)
    {
        if (after is not null && Group(after) == Group(alone) && Begins.Match(after.Text) is { Success: true } next)
            return next.Groups["role"].Value;
        return before is not null && Group(before) == Group(alone) && Begins.Match(before.Text) is { Success: true } last && string.IsNullOrWhiteSpace(last.Groups["rest"].Value) ? last.Groups["role"].Value : null;

        static Block? Group(Passage passage) => passage.Leaf.Parent is TableCell { Parent: TableRow { IsHeader: false } row } ? row : passage.Leaf.Parent;
    }

    // For an abbreviation defined with *[PM]: …
    private void SpelledOut(string label, string meaning, Place place, Dictionary<string, string?> known)
    {
        if (!_meanings.TryGetValue(label.TrimEnd('s'), out var role) || !known.TryAdd(label.TrimEnd('s'), null))
            return;
        if (!meaning.StartsWith(role.Name(), StringComparison.OrdinalIgnoreCase))
            findings.Add(Codes.AmbiguousRole, place, $"'{label}' is spelled out as '{Quote.Of(meaning)}', but on this site it is short for {role.Name()}. Write {Quote.Of(meaning)} in full and delete the abbreviation.");
    }

    // known: letters that the text has already explained. The value is the wrong role they were given, or null for the right one.
    private void Use(Match use, string? beside, Place place, Dictionary<string, string?> known)
    {
        var letters = LettersOf(use);
        var isGiven = use.Groups["role"].Success;
        var role = isGiven ? use.Groups["role"].Value : beside;
        var isKnown = known.TryGetValue(letters, out var other);
        if (role is not null && IsName(letters, role))
            known[letters] = null;
        else if (use.Groups["weak"].Success && isKnown && other is null)
            return;
        else if (role is not null)
        {
            known.TryAdd(letters, role);
            findings.Add(Codes.AmbiguousRole, place, isGiven ? Ambiguous(use) : Ambiguous($"{letters}: {role}", letters, role));
        }
        else if (use.Groups["any"].Success)
            findings.Add(Codes.AmbiguousRole, place, Ambiguous(use));
        else if (other is not null)
            findings.Add(Codes.AmbiguousRole, place, $"This text uses {letters} for another role: '{Quote.Of(other)}'. Write the role in full here too.");
        else if (!isKnown)
        {
            known[letters] = null;
            findings.Add(Codes.AmbiguousRole, place, $"The text uses {letters} before it says what {letters} means. Write '{_meanings[letters].Name()} ({letters})' here, or only the role in full.");
        }
    }

    private static IEnumerable<Match> Uses(string text, List<Range>? mentions = null) => Matches(Short, text, mentions);

    private static IEnumerable<Match> Others(string text) => Matches(Given, text, mentions: null).Where(IsOther);

    // "A PM is a project manager" may describe the work instead of the letters.
    private static bool IsOther(Match given) => !given.Groups["weak"].Success && !(given.Groups["role"] is { Success: true } role && IsName(LettersOf(given), role.Value));

    private static bool IsName(string letters, string role) => role.TrimEnd('s').Equals(_meanings[letters].Name(), StringComparison.OrdinalIgnoreCase);

    // Skips words in quotes and italics.
    private static IEnumerable<Match> Matches(Regex pattern, string text, List<Range>? mentions)
    {
        if (!text.Contains(Common, StringComparison.Ordinal))
            return [];
        var quotations = Quoted.Matches(text);
        return pattern.Matches(text).Where(m => (m.Groups["word"] is { Success: true } word ? word : m) is var use
            && !quotations.Any(q => Holds(q, use)) && mentions?.Exists(r => r.Start.Value <= use.Index && use.Index + use.Length <= r.End.Value) != true);
    }

    private static bool Holds(Capture whole, Capture part) => whole.Index <= part.Index && part.Index + part.Length <= whole.Index + whole.Length;

    private static string LettersOf(Match use) => use.Groups["letters"] is { Success: true } letters ? letters.Value : use.Value.TrimEnd('s');

    private static string Ambiguous(Match given) => given.Groups["role"] is { Success: true } role
        ? Ambiguous(given.Value, LettersOf(given), role.Value)
        : $"'{Quote.Of(given.Value)}' may mean a program, project or product manager. Write the role in full.";

    private static string Ambiguous(string text, string letters, string role) =>
        $"'{Quote.Of(text)}' uses the letters of {_meanings[letters].Name()} for another role. Write '{role}' in full, without {letters}.";
}
