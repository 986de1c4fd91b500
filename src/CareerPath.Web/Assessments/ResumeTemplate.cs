using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Assessments;

// A resume bullet to fill in, made from an example in the language bank: the text around the phrase becomes blanks.
public sealed record ResumeTemplate(string Id, ScriptLine Start, ScriptLine End, string Example)
{
    private const int Count = 3;
    private const int Specific = 2;

    // The role's strongest resume phrases, without those too weak to say something specific.
    public static ImmutableArray<ResumeTemplate> For(Role role, ImmutableArray<Phrase> phrases) =>
    [
        .. phrases.Where(p => p.Situation == Situation.Resume && p.Strength >= Specific && p.Roles.Contains(role))
            .OrderByDescending(p => p.Strength).Select(Of).OfType<ResumeTemplate>().Take(Count),
    ];

    // Null if the phrase does not occur in its example.
    public static ResumeTemplate? Of(Phrase phrase)
    {
        var at = phrase.Example.IndexOf(phrase.Text, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var before = phrase.Example[..at].TrimEnd();
        var after = phrase.Example[(at + phrase.Text.Length)..].TrimEnd('.', ' ');
        var words = phrase.Example.Substring(at, phrase.Text.Length);
        var start = before.Length == 0
            ? new ScriptLine(words)
            : new ScriptLine("", before.StartsWith($"{Words.Bullet_In} ", StringComparison.Ordinal) ? Words.Bullet_When : Words.Bullet_Work, Joint(before) + words);
        var end = after.Length == 0 ? new ScriptLine(".") : new ScriptLine(after.StartsWith(',') ? ", " : " ", Words.Bullet_Outcome, ".");
        return new ResumeTemplate(phrase.Id, start, end, phrase.Example);
    }

    // What joins the phrase to the words before it.
    private static string Joint(string before) =>
        before.EndsWith(',') ? ", " : before.EndsWith($" {Words.Bullet_And}", StringComparison.Ordinal) ? $" {Words.Bullet_And} " : " ";
}
