namespace CareerPath.Web.Tests.Content;

internal sealed partial class ContentSample
{
    private const string Rubric = "quiz/rubric.yml";
    private const string ItemStart = "  - id: ";

    // The axis others, criteria and pairs.
    private static readonly string[] _others = ["persuasion", "days", "gaps", "credit"];

    // The quiz as it was when there were two axes, one round, and bands of stability alone.
    public ContentSample TwoAxes()
    {
        foreach (var file in (string[])[Rubric, "quiz/personas.yml"])
            Write(file, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Content", "TwoAxes", file)));
        return this;
    }

    // The axis others with two pairs for each of four criteria.
    // first: the side that points to the high end in the first pair of each; the other side does in the second.
    public ContentSample WithOthers(string first = "right")
    {
        var second = first == "right" ? "left" : "right";
        var criteria = string.Concat(_others.Select(c => $"""
                  - id: {c}
                    name: About {c}
                    weight: 2
                    reason: It tells the two apart.
                    low: the own side of {c}
                    high: the other side of {c}

            """));
        Edit(Rubric, "\nitems:\n", $"\n  - id: others\n    name: Through others\n    low: own\n    high: through others\n    criteria:\n{criteria}items:\n");
        return Write(Rubric, Read(Rubric) + string.Concat(_others.SelectMany(c => new[] { Pair($"{c}-1", c, first), Pair($"{c}-2", c, second) })));
    }

    // A quiz with all that it may have: three axes, a first look, a second round of the first two, and a limit for everything.
    public ContentSample Whole()
    {
        WithOthers().Edit(Rubric, "fewestChanges: { clear: 3 }", "fewestChanges: { clear: 3, leaning: 2 }");
        var text = Read(Rubric);
        var at = text.IndexOf("\nitems:\n", StringComparison.Ordinal) + "\nitems:\n".Length;
        var pairs = text[at..].Split(ItemStart, StringSplitOptions.RemoveEmptyEntries).Select(pair => ItemStart + pair).ToList();
        string[] mapped = ["systems", "depth", "breadth", "horizon"];
        // As many of them point left as right.
        var look = mapped.Concat(_others).Select((c, i) => pairs.Single(p => p.StartsWith($"{ItemStart}{c}-{1 + (i % 2)}\n", StringComparison.Ordinal))).ToList();
        return Write(Rubric, text[..at] + string.Concat(
            [
                .. look.Select(pair => pair + "    look: first\n"), .. pairs.Except(look, StringComparer.Ordinal),
                .. mapped.SelectMany(c => new[] { Pair($"{c}-5", c, "right"), Pair($"{c}-6", c, "left") }).Select(pair => pair + "    round: 2\n"),
            ]));
    }

    public static string Pair(string id, string criterion, string high) =>
        $"{ItemStart}{id}\n    criterion: {criterion}\n    left: Pick the left way of {id}.\n    right: Pick the right way of {id}.\n    high: {high}\n    rationale: Both are fine work.\n";
}
