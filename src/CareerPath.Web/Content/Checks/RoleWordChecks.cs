using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Yaml;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
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

    /// <summary>Not a time of day, as in 3 PM.</summary>
    private const string NoTime = @"(?<!\d\s?)";

    [GeneratedRegex(NoTime + @"\bT?PMs?\b", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Short { get; }

    private const string Name = @"(?<role>(?:[Tt]echnical )?[Pp]\p{L}+ [Mm]anagers?\b)(?!['’]\w)";
    private const string Letters = "(?<letters>T?PM)s?";

    /// <summary>A role and the letters that the text gives to it, or letters that may be those of several roles.</summary>
    [GeneratedRegex(
        @"\b" + Name + @" \(" + Letters + @"\b\)?"
        + @"|" + NoTime + @"\b(?<word>" + Letters + @")(?: \((?:short for |stands? for )?|, short for | ?= ?| (?:always )?(?:means?|stands? for|(?:is|are) short for|(?<weak>is|are)) )(?:[Aa]n? )?" + Name + @"\)?"
        + @"|(?<=\A|[.,;] )(?<word>" + Letters + @")(?:: ?| [–—-] )(?:[Aa]n? )?" + Name + @"(?<!s)"
        + @"|\A" + Name + @"(?: ?= ?|: ?| [–—-] )(?<word>" + Letters + @")\s*\z"
        + @"|" + NoTime + @"\b(?<word>" + Letters + "), (?<weak>or) " + Name + @"(?=,)|\b" + Name + ", (?<weak>or) (?<word>" + Letters + ")(?=,)"
        + @"|\b(?<any>[Tt]echnical|[Tt]ech|[Pp]roject|[Pp]roduct|[Pp]rogram|IT|[Ss]oftware|[Cc]onstruction|[Dd]elivery|[Aa]gile)[ -]PMs?\b",
        RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Given { get; }

    /// <summary>The term of a definition, a cell, a heading: what it means may be right beside it.</summary>
    [GeneratedRegex(@"\A\s*" + Letters + @":?\s*\z", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Alone { get; }

    [GeneratedRegex(@"\A\s*(?:[Aa]n? |[Tt]he )?" + Name + @"(?<rest>.*)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, Patterns.Patience)]
    private static partial Regex Begins { get; }

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
        else if (Uses(text.Text).FirstOrDefault(u => LettersOf(u) == "PM") is not null)
            findings.Add(Codes.AmbiguousRole, text.Place, "Readers may take a bare 'PM' for a project or product manager. Write the role in full: Program Manager.");
    }

    private void Abbreviation(MarkdownFile<RoleFront> file)
    {
        var front = file.Front;
        if (_meanings.TryGetValue(front.Abbreviation, out var role) && Role.TryFromSlug(file.Slug, out var own) && role != own)
            findings.Add(Codes.AmbiguousRole, front.At(nameof(front.Abbreviation)), $"On this site {front.Abbreviation} is short for {role.Name()}, not {own.Name()}. Leave it empty: \"\".");
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
            var spans = new Spans(given.Select(Spans.Of));
            var alone = Alone.Match(passage.Text);
            var mayBeSaid = alone.Success && (passage.Leaf.Parent is DefinitionItem || !known.ContainsKey(LettersOf(alone)));
            var beside = mayBeSaid ? Beside(passage, i > 0 ? ordered[i - 1] : null, i + 1 < ordered.Count ? ordered[i + 1] : null) : null;
            foreach (var use in given.Concat(Uses(passage.Text, passage.Mentions).Where(u => !spans.Hold(Spans.Of(u)))).OrderBy(u => u.Index))
                Use(use, beside, passage.At(use.Index), known);
        }
    }

    /// <summary>The role in the cell beside, in the definition below the term, or in the first words below the heading. The columns of a table are named side by side, too.</summary>
    private static string? Beside(Passage alone, Passage? before, Passage? after)
    {
        if (after is not null && Group(after) == Group(alone) && Begins.Match(after.Text) is { Success: true } next)
            return next.Groups["role"].Value;
        return before is not null && Group(before) == Group(alone) && Begins.Match(before.Text) is { Success: true } last && string.IsNullOrWhiteSpace(last.Groups["rest"].Value) ? last.Groups["role"].Value : null;

        static Block? Group(Passage passage) => passage.Leaf.Parent is TableCell { Parent: TableRow { IsHeader: false } row } ? row : passage.Leaf.Parent;
    }

    /// <summary>*[PM]: … under the text.</summary>
    private void SpelledOut(string label, string meaning, Place place, Dictionary<string, string?> known)
    {
        if (!_meanings.TryGetValue(label.TrimEnd('s'), out var role) || !known.TryAdd(label.TrimEnd('s'), null))
            return;
        if (!meaning.StartsWith(role.Name(), StringComparison.OrdinalIgnoreCase))
            findings.Add(Codes.AmbiguousRole, place, $"'{label}' is spelled out as '{Quote.Of(meaning)}', but on this site it is short for {role.Name()}. Write {Quote.Of(meaning)} in full and delete the abbreviation.");
    }

    /// <param name="known">What the text has said before that letters are short for: another role, or null for their own.</param>
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
            findings.Add(Codes.AmbiguousRole, place, $"This text gives {letters} to another role: '{Quote.Of(other)}'. Write the role in full here, too.");
        else if (!isKnown)
        {
            known[letters] = null;
            findings.Add(Codes.AmbiguousRole, place, $"Nothing before this says what {letters} is short for, and readers may take it for another role. Write '{_meanings[letters].Name()} ({letters})' where it first stands, or the role in full.");
        }
    }

    private static IEnumerable<Match> Uses(string text, List<Range>? mentions = null) => Matches(Short, text, mentions);

    private static IEnumerable<Match> Others(string text) => Matches(Given, text, mentions: null).Where(IsOther);

    /// <summary>Whoever is said to *be* a project manager may do the work of one.</summary>
    private static bool IsOther(Match given) => !given.Groups["weak"].Success && !(given.Groups["role"] is { Success: true } role && IsName(LettersOf(given), role.Value));

    private static bool IsName(string letters, string role) => role.TrimEnd('s').Equals(_meanings[letters].Name(), StringComparison.OrdinalIgnoreCase);

    /// <summary>But for what is spoken of.</summary>
    private static IEnumerable<Match> Matches(Regex pattern, string text, List<Range>? mentions)
    {
        if (!text.Contains(Common, StringComparison.Ordinal))
            return [];
        var spokenOf = new Spans([.. mentions ?? [], .. Quoted.Matches(text).Select(Spans.Of)]);
        return pattern.Matches(text).Where(m => !spokenOf.Hold(Spans.Of(m.Groups["word"] is { Success: true } word ? word : m)));
    }

    private static string LettersOf(Match use) => use.Groups["letters"] is { Success: true } letters ? letters.Value : use.Value.TrimEnd('s');

    private static string Ambiguous(Match given) => given.Groups["role"] is { Success: true } role
        ? Ambiguous(given.Value, LettersOf(given), role.Value)
        : $"'{Quote.Of(given.Value)}' may be a program, project or product manager. Write in full which one.";

    private static string Ambiguous(string text, string letters, string role) =>
        $"'{Quote.Of(text)}' gives another role the letters of a {_meanings[letters].Name()}. Write '{role}' in full, without {letters}.";
}
