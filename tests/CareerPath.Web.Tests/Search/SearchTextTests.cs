using CareerPath.Web.Search;
using CareerPath.Web.Tests.Content;

namespace CareerPath.Web.Tests.Search;

public class SearchTextTests
{
    [Fact]
    public void Sections_AreTheTextUnderEachHeading_WithItsAnchor()
    {
        var sections = HtmlText.Sections(ContentSample.Article("Opening *text*, `a < b` & more.\n\n## One & two\n\nFirst\nline.\n\n- item\n\n### Part\n\n| a | b |\n|---|---|\n| c | d |").Html);
        Assert.Equal(
            [("", "", "Opening text, a < b & more."), ("one-two", "One & two", "First line. item"), ("part", "Part", "a · b · c · d")],
            sections.Select(s => (s.Anchor, s.Heading, s.Text)));
    }

    [Fact]
    public void Sections_LeaveOut_WhatIsFoundByItself_OrIsNoText()
    {
        var sections = HtmlText.Sections(ContentSample.Article(
            "Before.\n\n## Questions\n\n::: faq\n### Is it so?\n\nYes.\n:::\n\n::: language role=technical-program-manager\n:::\n\n::: compare roles=technical-program-manager,program-manager aspects=scope\n:::\n\nAfter.[^1]\n\n[^1]: A note.").Html);
        var text = string.Join(' ', sections.Select(s => s.Text));
        Assert.StartsWith("Before.", text, StringComparison.Ordinal);
        Assert.EndsWith("After.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yes.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rehearsed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A note.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manger", "manager")]
    [InlineData("mnaager", "manager")]
    [InlineData("managger", "manager")]
    [InlineData("progam", "program")]
    [InlineData("certificats", "certificates")]
    [InlineData("certfcates", "certificates")]
    [InlineData("résumé", "resume")]
    [InlineData("tpn", null)]
    [InlineData("plna", null)]
    [InlineData("managed", "manager")]
    [InlineData("magenera", null)]
    [InlineData("plan2", null)]
    [InlineData("mxnxger", null)]
    [InlineData("xxxxxxxxxx", null)]
    public void Spelling_FindsTheNearestWord_OrNone(string typed, string? meant)
    {
        var spelling = new Spelling();
        spelling.Add("Manager of a program, or managers; a manager: certificates, résumé (TPM) plan, danger.");
        Assert.Equal(meant, spelling.Nearest(typed));
    }

    [Theory]
    [InlineData("programmanager", "program manager")]
    [InlineData("RésuméManager", "resume manager")]
    [InlineData("technicalprogrammanager", "technical program manager")]
    [InlineData("managertheplan", "manager the plan")]
    [InlineData("managertheprogramplan", "")]
    [InlineData("programplan", "program plan")]
    [InlineData("considered", "")]
    [InlineData("planable", "")]
    [InlineData("themanager", "")]
    [InlineData("managerthe", "")]
    [InlineData("redmanager", "")]
    [InlineData("jobmanager", "job manager")]
    [InlineData("managerredplan", "")]
    [InlineData("goneprogram", "")]
    [InlineData("ofprogram", "")]
    [InlineData("programx", "")]
    [InlineData("program", "")]
    [InlineData("", "")]
    public void Spelling_FindsTheWordsWrittenAsOne_TheMostFrequent(string typed, string parts)
    {
        var spelling = new Spelling();
        spelling.Add("The manager, the technical manager of a program; the program the plan. A plan. Resume. Gone. Pro gramplan. Con side red able. Job job job job job job job job job job.");
        spelling.Remove("Gone.");
        Assert.Equal(parts, string.Join(' ', spelling.Parts(typed)));
    }

    [Fact]
    public void Spelling_OfManyWordsWrittenAsOne_DoesNotTryForEver()
    {
        var spelling = new Spelling();
        spelling.Add(string.Join(' ', Enumerable.Range(3, 30).Select(n => new string('a', n))));
        Assert.NotEmpty(spelling.Parts(new string('a', 40)));
        Assert.Empty(spelling.Parts(new string('a', 41)));
    }

    [Fact]
    public void With_SeveralWordsForOne_LeavesRowsWhereTheyWere()
    {
        var words = SearchWords.Of("jobpost \"the jobpost of\" trade-off").With("jobpost", ["job", "post"]);
        Assert.Equal("job post the job post of trade off", words.Text);
        Assert.Equal(["the job post of", "trade off"], words.Rows.Select(r => string.Join(' ', words.In(r))));
    }

    [Fact]
    public void Spelling_OfEquallyNearWords_TakesTheMoreFrequent_AmongThoseStillThere()
    {
        var spelling = new Spelling();
        spelling.Add("teams terms teams Terms teems terms");
        Assert.Equal("terms", spelling.Nearest("teyms"));
        spelling.Remove("terms, terms; TERMS");
        Assert.Equal("teams", spelling.Nearest("teyms"));
    }

    [Fact]
    public void Words_AreLettersMarksAndDigits_LowerCase_EachOnce()
    {
        Assert.Equal(["tpm", "o", "net", "2026", "e\u0301clair"], SearchWords.Of("TPM \"O*NET\" (2026) tpm E\u0301clair \uD800 🎉").All.AsEnumerable());
        Assert.Equal(["difference", "tpm"], SearchWords.Of("What is the difference to a TPM?").Telling.AsEnumerable());
        Assert.Equal(["is", "it", "a"], SearchWords.Of("Is it a").Telling.AsEnumerable());
    }

    [Theory]
    [InlineData("What is a Technical Program Manager?", "technical program manager")]
    [InlineData("the pros and cons of it", "pros and cons")]
    [InlineData("is it a", "")]
    [InlineData("", "")]
    public void Subject_LeavesOutSmallWordsAtBothEnds(string typed, string subject) => Assert.Equal(subject, SearchWords.Of(typed).Subject);

    [Theory]
    [InlineData("A Program Manager or a Project Manager?", "program manager / project manager")]
    [InlineData("project manager vs program manager", "program manager / project manager")]
    [InlineData("What is a Program Manager", "program manager")]
    [InlineData("who what why", "who what why")]
    public void Meaning_IsTheSame_InOtherSmallWords_AndTheOtherWayRound(string typed, string meaning) => Assert.Equal(meaning, SearchWords.Of(typed).Meaning);

    [Fact]
    public void Sections_KeepCellsApart_ShowBlanks_AndLeaveTheNumbersOfNotesOut()
    {
        var sections = HtmlText.Sections(ContentSample.Article("## Pay[^1]\n\n| a | b |\n|---|---|\n| c | d |\n\n::: script\nI like {{your part}}.\n:::\n\n[^1]: A note.").Html);
        Assert.Equal(("Pay", "a · b · c · d I like [your part]."), (sections[1].Heading, sections[1].Text));
    }

    [Theory]
    [InlineData("<h2 id=\"x\">Never closed")]
    [InlineData("<sup>Never closed")]
    [InlineData("<span class=\"blank\">Never closed")]
    [InlineData("<h2 id=\"x\"><sup>Never closed")]
    public void Sections_OfHtmlThatIsCut_AreRead(string html) => Assert.NotEmpty(HtmlText.Sections("<p>Text.</p>" + html));

    [Fact]
    public void Marks_OfSeveralWordsTyped_AreOnEach_OfASynonymOnTheRow()
    {
        var marks = new WordMarks(new SearchQuery([new SearchTerm("job ad", [], ["job post", "vacancy"])]), Forms);
        const string text = "An ad for a job, a job post, a post, vacancy.";
        Assert.Equal(["ad", "job", "job post", "vacancy"], marks.In(text).Select(m => text[m.Start..m.End]));
    }

    [Fact]
    public void Marks_AreWholeWords_InEveryFormAndCase_WithTheirTerm()
    {
        var marks = Marks("manage", "plan");
        const string text = "Managing plans: a PLAN, a planner; mañana, Plän.";
        Assert.Equal([("Managing", 0), ("plans", 1), ("PLAN", 1), ("Plän", 1)], marks.In(text).Select(m => (text[m.Start..m.End], m.Term)));
        Assert.Empty(marks.In(""));
        Assert.Empty(marks.In("replanned, p l a n, 🎉"));
    }

    [Fact]
    public void Marks_OfWordsInARow_AreOne_AndHoldThoseWithin()
    {
        var marks = new WordMarks(new SearchQuery([new SearchTerm("tpm", ["technical program manager"], []), new SearchTerm("manager", [], [])]), Forms);
        const string text = "A Technical Program Manager (TPM), a technical manager and a program manager; technical technical program managers.";
        Assert.Equal(
            [("Technical Program Manager", 0), ("TPM", 0), ("manager", 1), ("manager", 1), ("technical program managers", 0)],
            marks.In(text).Select(m => (text[m.Start..m.End], m.Term)));
    }

    [Fact]
    public void Excerpt_IsCutBetweenWords_AroundTheMarks()
    {
        var filler = string.Join(' ', Enumerable.Range(100, 200));
        var excerpt = Excerpt.Of(Marked($"{filler} one found here and there {filler}", "found", "there"));
        var text = excerpt.ToString();
        Assert.InRange(text.Length, 150, 260);
        Assert.Equal(["found", "there"], excerpt.Pieces.Where(p => p.IsMarked).Select(p => p.Text));
        Assert.Equal(text, string.Concat(excerpt.Pieces.Select(p => p.Text)));
        Assert.StartsWith("… ", text, StringComparison.Ordinal);
        Assert.EndsWith(" …", text, StringComparison.Ordinal);
        Assert.All(text.Trim('…', ' ').Split(' '), w => Assert.True(w.Length >= 3, w));
    }

    [Fact]
    public void Excerpt_OfAShortText_IsAllOfIt() => Assert.Equal("Short text.", Excerpt.Of(Marked("Short text.", "text")).ToString());

    [Theory]
    [InlineData("a b c", "")]
    [InlineData("\"a b\" c", "a b")]
    [InlineData("a \"b c\" \"d e\"", "b c|d e")]
    [InlineData("\"a\" b", "")]
    [InlineData("“a b” c-d", "a b|c d")]
    [InlineData("a \"b c", "b c")]
    [InlineData("\"\" a b", "")]
    [InlineData("$94,500.50 a,b 3, 4 e.g. x", "94 500 50")]
    [InlineData("a - b c--d", "")]
    [InlineData("day-to-day", "day to day")]
    public void WordsThatBelongTogether_AreRows(string text, string rows)
    {
        var words = SearchWords.Of(text);
        Assert.Equal(rows, string.Join('|', words.Rows.Select(r => string.Join(' ', words.In(r).ToArray()))));
        Assert.Equal(words.Sequence.Length - words.Rows.Sum(r => words.In(r).Length), words.Without(words.Rows).Sequence.Length);
    }

    [Fact]
    public void BestSection_HasMostOfTheWords()
    {
        var marks = Marks("x", "y", "z");
        var texts = Excerpt.Sections("a x x x\u001Eb x y\u001Ec", marks);
        var headings = Excerpt.Sections("\u001E\u001E", marks);
        Assert.Equal((3, 3), (texts.Length, headings.Length));
        Assert.Equal(1, Excerpt.BestSection(headings, texts, _ => false));
        Assert.Equal(2, Excerpt.BestSection(Excerpt.Sections("\u001E\u001Ex y z", marks), texts, _ => false));
        Assert.Equal(1, Excerpt.BestSection(Excerpt.Sections("\u001E\u001Ex y", marks), texts, heading => heading == "x y"));
    }

    private static MarkedText Marked(string text, params string[] words) => new(text, Marks(words).In(text));

    private static WordMarks Marks(params string[] words) => new(new SearchQuery([.. words.Select(w => new SearchTerm(w, [], []))]), Forms);

    private static IEnumerable<string> Forms(string word) => word switch
    {
        "manage" or "manager" => [word, "manager", "managers", "managing"],
        "plan" => ["plans"],
        _ => [],
    };
}
