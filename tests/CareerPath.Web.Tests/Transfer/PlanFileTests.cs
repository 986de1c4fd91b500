using System.Globalization;
using System.Text;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Plans;
using CareerPath.Web.Transfer;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Tests.Transfer;

// A plan as Markdown and CSV, with texts that try to be more than text.
public sealed class PlanFileTests
{
    private static readonly string[] _hostile =
    [
        "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1", "＝1+1", "a,b", "say \"no\"", "a\r\nb", "**bold** _it_ `code`", "[x](javascript:alert(1))",
        "<script>alert(1)</script>", "![i](http://x)", "a\u202Eb\u200Bc", "# heading", "1. one", "- [ ] box", "| a | b |", "~~no~~ &amp; \\", "مرحبا", "👍🏽",
    ];

    [Fact]
    public void Csv_HasEveryFieldAsText_InOneRowASession()
    {
        var open = Open(_hostile.Select((text, i) => Sample.On(i + 1, text) with { AtWork = text, Who = "a peer", Otherwise = "Do it alone." }));

        var bytes = PlanCsv.Of(open);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        var rows = Rows(Encoding.UTF8.GetString(bytes)[1..]);
        Assert.Equal(_hostile.Length + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(12, row.Count));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell.Length > 0 && "=+-@\t\r＝＋－＠".Contains(cell[0], StringComparison.Ordinal), cell));
        Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotContain(cell, c => char.IsControl(c) || c is '\u202E' or '\u200B'));
        Assert.Equal(["2026-11-02", "to do", "60", "'=HYPERLINK(\"http://x\",\"y\")", "Design", "Do it.", "'=HYPERLINK(\"http://x\",\"y\")", "a peer", "Do it alone.", "A page", "'=HYPERLINK(\"http://x\",\"y\")", "https://example.com/a?b=c"], rows[1]);
        Assert.Equal("say \"no\"", rows[9][3]);
        Assert.Equal("a b", rows[10][3]);
    }

    [Fact]
    public void Csv_SaysWhatIsDoneAndSkipped_AndWhatItIs()
    {
        var rows = Rows(Encoding.UTF8.GetString(PlanCsv.Of(new OpenPlan(
            Sample.Plan(Sample.On(1).Done(), Sample.On(2).Skipped(), Sample.On(3).Of(SessionKind.Own), Sample.On(4) with { Part = 2, Parts = 3 }), Portfolio.Empty)))[1..]);

        Assert.Equal(["done", "skipped", "to do", "to do"], rows.Skip(1).Select(r => r[1]));
        Assert.Equal(("your own", "Draw the map (part 2 of 3)"), (rows[3][4], rows[4][3]));
    }

    [Fact]
    public void Markdown_ShowsEveryTextAsItIs_AndTicksWhatIsDone()
    {
        var open = Open(_hostile.Select((text, i) => i == 0 ? Sample.On(1, text).Done() : Sample.On(i + 1, text)));

        var markdown = Encoding.UTF8.GetString(PlanMarkdown.Of(open, new DateTimeOffset(Sample.Noon)));
        var document = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());

        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<EmphasisInline>());
        Assert.Empty(document.Descendants<CodeInline>());
        Assert.DoesNotContain(document.Descendants<LinkInline>(), l => !l.IsAutoLink);
        Assert.All(document.Descendants<AutolinkInline>(), link => Assert.Equal("https://example.com/a?b=c", link.Url));
        Assert.Equal(_hostile.Length, document.Descendants<TaskList>().Count());
        Assert.Single(document.Descendants<TaskList>(), t => t.Checked);
        var plain = Markdown.ToPlainText(markdown, new MarkdownPipelineBuilder().Build());
        foreach (var text in (string[])["=HYPERLINK(\"http://x\",\"y\")", "a b", "**bold** _it_ `code`", "[x](javascript:alert(1))", "<script>alert(1)</script>", "![i](http://x)", "abc", "~~no~~ &amp; \\", "مرحبا"])
            Assert.Contains(text, plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_HasNoBox_ForWhatIsSkippedOrLeftOut()
    {
        var open = new OpenPlan(Sample.Plan(Sample.On(1, "Go on"), Sample.On(2, "Skip it").Skipped(), Sample.On(3, "No room").Skipped() with { HadNoRoom = true }), Portfolio.Empty);

        var markdown = Encoding.UTF8.GetString(PlanMarkdown.Of(open, new DateTimeOffset(Sample.Noon)));

        Assert.All((string[])["- [ ] Go on", "- Skip it", "- No room"], line => Assert.Contains($"\n{line} (", markdown, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_HasWhatWasDoneBefore_AndSaysThatAPlanIsPaused()
    {
        var plan = Sample.Plan(Sample.On(-20).Done() with { Week = 0 }, Sample.On(-19).Of(SessionKind.Buffer).Done() with { Week = 0 }, Sample.On(1)) with { PausedSince = Sample.Monday };

        var markdown = Encoding.UTF8.GetString(PlanMarkdown.Of(new OpenPlan(plan, Portfolio.Empty), new DateTimeOffset(Sample.Noon)));

        Assert.Contains("## Finished before this plan\n\n- [x] Draw the map", markdown, StringComparison.Ordinal);
        Assert.Contains("paused since November", markdown, StringComparison.Ordinal);
        Assert.Contains("1 of 2 sessions done. One of them was done before this plan. About 60 minutes left.", markdown, StringComparison.Ordinal);
    }

    private static OpenPlan Open(IEnumerable<PlanEntry> entries)
    {
        var plan = Sample.Plan([.. entries.Select((e, i) => e with { TaskId = string.Create(CultureInfo.InvariantCulture, $"task-{i}") })]);
        return new OpenPlan(plan, new Portfolio
        {
            Pieces = [.. plan.Entries.Select(e => new Piece(e.TaskId, e.Title, e.Artifact, e.SkillId, e.Skill, e.Title, "https://example.com/a?b=c", null))],
        });
    }

    // RFC 4180, read letter by letter.
    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && text[i] == ',')
                Next();
            else if (!isQuoted && text[i] == '\r' && text[i + 1] == '\n')
                (rows, row) = ([.. rows, Line()], []);
            else if (isQuoted || text[i] != '\n')
                cell.Append(text[i]);
        }
        Assert.Empty(row);
        return rows;

        void Next()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }

        List<string> Line()
        {
            Next();
            return row;
        }
    }
}
