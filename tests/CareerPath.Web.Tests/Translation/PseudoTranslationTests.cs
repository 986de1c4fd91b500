using System.Net;
using CareerPath.Web.Publishing;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Translation;

// A small site in a language that has a translation for every text. Any text still shown untranslated is neither content nor in Words.resx.
public sealed class PseudoTranslationTests : IDisposable
{
    private const string Blocks =
        """
        A [link](/roles) and a note.[^1]

        ## Both sides

        ::: compare roles=technical-program-manager,program-manager aspects=outcome
        :::

        ::: pros-cons
        - [+] **Reach.** Far.
          - Six teams.
        - [-] **Fire.** Often.
          - A Sunday.
        :::

        ::: checklist
        - [ ] An item to check
        :::

        ::: language role=technical-program-manager
        :::

        ::: faq
        ### Is it so?
        It is so.
        :::

        ::: script
        Dear {{name}}, no.
        :::

        ::: weak-strong
        - About work
          - Did things
          - Shipped three things
        :::

        ::: scan
        - **Scope** stands first
        :::

        ::: quiz
        :::

        | Left | Right |
        |---|---|
        | One | Two |

        ## People

        ::: personas
        ### Ann
        Likes systems.
        :::

        [^1]: The text of the note.
        """;

    private readonly ContentSample _sample = new();
    private readonly Site _site;
    private readonly Untranslated _untranslated;

    public PseudoTranslationTests()
    {
        PseudoWords.Install();
        _sample.Edit("site.yml", "featured:", $"language: {PseudoWords.Language}\nfeatured:").Body(Blocks);
        _site = Site.Watching(_sample.Folder);
        _untranslated = new Untranslated(_site.Content, _sample.Folder);
    }

    public void Dispose()
    {
        _site.Dispose();
        _sample.Dispose();
    }

    [Fact]
    public async Task PublicPages_SayNothingThatCannotBeTranslated()
    {
        var paths = PublicPage.All(_site.Content).Select(p => p.Path).Except(["/quiz"]).Concat(
        [
            "/404", "/articles/frist", "/roles/program-managr", "/500", "/offline", "/search?q=article", "/search?q=articel", "/search?q=xyzxyz", "/search?q=phrase+xyzxyz&exact=true", "/search?q=" + new string('x', 500),
            "/compare?roles=", "/compare?roles=program-manager&roles=", "/compare?roles=program-manager", "/compare?roles=program-manager&roles=project-manager", "/compare?roles=program-manger", "/compare?roles=x",
            "/compare?roles=technical-program-manager&roles=program-manager&roles=technical-project-manager&roles=project-manager",
            "/language?role=program-manager", "/language?situation=status-update", "/language?role=project-manager&situation=networking",
            "/language?role=program-manger&situation=resum", "/language.txt", "/language.txt?role=project-manager&situation=networking", "/language.txt?role=x",
        ]);
        await AssertTranslatedAsync(_site.NewVisitor(), paths);
    }

    [Fact]
    public async Task Refusal_SaysNothingThatCannotBeTranslated()
    {
        using var empty = new FormUrlEncodedContent([]);
        var answer = await Visitor.ReadAsync(await _site.NewVisitor().Client.PostAsync(new Uri("/quiz", UriKind.Relative), empty));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(_untranslated.On(answer.Page));
    }

    [Fact]
    public async Task QuizJourney_SaysNothingThatCannotBeTranslated()
    {
        var visitor = _site.NewVisitor();
        await AssertTranslatedAsync(visitor, ["/quiz"]);
        var owner = QuizJourney.OwnerPath(await visitor.TakeQuizTowardAsync(_site.Content.Rubric, 1, 1));
        var parts = new[] { "", "/quiz/1", "/check", "/skills", "/skills/1", "/matters", "/deal-breakers", "/share", "/plan/new", "/delete" };
        await AssertTranslatedAsync(visitor, parts.Select(part => owner + part));
        var plan = await visitor.SubmitAsync((await visitor.GetAsync(owner + "/plan/new")).Form());
        Assert.Empty(_untranslated.On(plan.Page));
        var all = CareerPath.Web.Sharing.SharedPartsWords.All.Select(p => p.Part).Aggregate((some, part) => some | part);
        foreach (var (slug, shared) in await _site.ReadAllAsync(await visitor.ShareAsync(owner, all), all))
            Assert.True(_untranslated.On(shared.Page).ToList() is [], $"{slug}: {string.Join(", ", _untranslated.On(shared.Page))}");
    }

    [Fact]
    public void Untranslated_IsReported()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<title>⟦Fine⟧</title><h1>The first article</h1><p>⟦Read <a>this</a> first⟧ Not this</p><nav aria-label='Main'>⟦in ⟦it⟧⟧</nav>");
        Assert.Equal(["Not this", "nav: Main"], _untranslated.On(page));
    }

    private async Task AssertTranslatedAsync(Visitor visitor, IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            var page = (await visitor.GetAsync(path)).Page;
            Assert.NotEmpty(page.Body!.TextContent);
            found.AddRange(_untranslated.On(page).Select(words => $"{path}: {words}"));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
