using System.Text.RegularExpressions;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Checks;

// Each statement of a pair is one piece of work in plain words. Readers who like only half of it cannot answer.
internal sealed partial class PairWordChecks
{
    private static readonly string[] _verbs =
    [
        "advise", "agree", "analyze", "arrange", "ask", "assess", "bring", "build", "calm", "carry", "choose", "coach", "collect", "convince", "coordinate", "create", "decide",
        "define", "deliver", "describe", "diagnose", "explain", "explore", "find", "fix", "gather", "grow", "guide", "help", "hire", "improve", "investigate", "join", "keep", "know", "lead",
        "learn", "listen", "maintain", "make", "manage", "measure", "meet", "mend", "negotiate", "organize", "persuade", "prepare", "present", "prioritize", "prove", "read",
        "recommend", "reconcile", "reduce", "rehearse", "repair", "settle", "solve", "speak", "spot", "tell", "train", "understand", "untangle", "verify", "write",
    ];

    // These are also nouns, so they count as verbs only before an object.
    private static readonly string[] _verbsOrNouns =
    [
        "approve", "budget", "change", "check", "compare", "cut", "design", "draft", "draw", "forecast", "handle", "launch", "map", "move", "plan", "pilot", "release", "report", "review", "run",
        "schedule", "sell", "set", "shape", "share", "show", "support", "talk", "teach", "test", "trace", "track", "visit", "watch", "work",
    ];

    [GeneratedRegex(@"\b\p{L}+ing (?:and|or) \p{L}+ing\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gerunds { get; }

    [GeneratedRegex(@"\b(?:always|never|constantly|completely|totally|everyone|everybody|nobody|no one|everything|nothing|every time|all the time)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absolute { get; }

    [GeneratedRegex(@"\b(?:often|sometimes|usually|frequently|rarely|regularly|occasionally|generally|mostly|various|several|many|some|a lot of|lots of|things?|stuff|something|anything|somehow|etc|and so on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague { get; }

    [GeneratedRegex(@"\b(?:not|no|never|don['’]t|cannot|can['’]t|won['’]t|without|avoid|refuse|neither|nor)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negative { get; }

    [GeneratedRegex(@"\bhow (?:often|many)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question { get; }

    // The words after one of these do not say what the reader would do.
    [GeneratedRegex(@"\b(?:who|whom|whose|that|which|whether|how|why|when|where|while|as|so|if|because|before|after|until|since)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subclause { get; }

    private readonly Regex _twoVerbs;
    private readonly FindingList _findings;

    private PairWordChecks(IEnumerable<ItemEntry> items, FindingList findings)
    {
        _findings = findings;
        var first = items.SelectMany(i => new[] { i.Left, i.Right }).Select(s => s.Split(' ')[0].ToLowerInvariant()).Where(w => w.Length > 0 && w.All(char.IsAsciiLetter));
        var verbs = string.Join('|', _verbs.Union(first, StringComparer.Ordinal).Except(_verbsOrNouns, StringComparer.Ordinal));
        _twoVerbs = new Regex(
            $@"(?:\band|\bor|,|;|&|\bthen)\s+(?:then\s+|also\s+)?(?:{verbs})\b|(?:\band|\bor|;|&)\s+(?:then\s+|also\s+)?(?:{string.Join('|', _verbsOrNouns)})\s+(?:the|an?|its|their|your|his|her|it|them|how|what|which|who|why|each|every|one|two|three|with|to)\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public static void Run(ContentFiles files, FindingList findings)
    {
        if (files.Rubric is not { } rubric)
            return;
        var checks = new PairWordChecks(rubric.Items, findings);
        foreach (var item in rubric.Items)
        {
            checks.Check(item.Left, item.PlaceOf(nameof(item.Left)));
            checks.Check(item.Right, item.PlaceOf(nameof(item.Right)));
        }
    }

    private void Check(string statement, Place place)
    {
        if (Found(_twoVerbs, statement) is { } two)
            _findings.Add(Codes.DoubleBarrelled, place, $"'{two}' makes this two pieces of work, and a reader may like only one of them. Keep the one that tells the two ends apart.");
        else if (Found(Gerunds, statement) is { } gerunds)
            _findings.Add(Codes.DoubleBarrelled, place, $"'{gerunds}' joins two activities, and a reader may like only one of them. Keep one.");
        if (Found(Absolute, statement) is { } absolute)
            _findings.Add(Codes.VagueStatement, place, $"'{absolute}' is an absolute, which careful readers reject whatever the work is. Say how much or how often, or leave it out.");
        if (Found(Vague, Question.Replace(statement, "")) is { } vague)
            _findings.Add(Codes.VagueStatement, place, $"'{vague}' means something different to each reader. Give a number, or say what exactly.");
        if (Found(Negative, statement[..(Subclause.Match(statement) is { Success: true } clause ? clause.Index : statement.Length)]) is { } no && Found(Absolute, no) is null)
            _findings.Add(Codes.VagueStatement, place, $"'{no}' makes the statement negative. Say what the reader would do instead.");
    }

    private static string? Found(Regex words, string statement) =>
        words.Match(statement) is { Success: true } match ? match.Value.TrimStart(',', ';', ' ') : null;
}
