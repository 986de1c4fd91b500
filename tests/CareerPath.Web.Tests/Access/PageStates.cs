using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Access;

// Every kind of page in every state that a visitor can reach.
public sealed class PageStates
{
    private const string NoBreaks = "Aufmerksamkeitsbündelungsverantwortlichkeitsfeststellungssitzung";

    private const int ArticlesToLookAt = 6;

    private static readonly string[] _rooms = ["/why", "/against", "/people", "/say", "/print"];

    private readonly Site _site;
    private readonly List<PageState> _states = [];

    private PageStates(Site site) => _site = site;

    public static async Task<IReadOnlyList<PageState>> CollectAsync(Site site)
    {
        var all = new PageStates(site);
        await all.PublicAsync();
        await all.QuizAsync();
        await all.ResultsAsync();
        await all.OpenAsync();
        await all.AssessmentAsync(await all.OwnerAsync());
        await all.DeletedAsync();
        var pages = new HashSet<string>(StringComparer.Ordinal);
        return [.. all._states.Select(s => s with { IsFirstOfPage = pages.Add(s.Page) || s.IsFirstOfPage })];
    }

    private async Task PublicAsync()
    {
        var reader = _site.NewVisitor();
        async Task Add(string name, string path) => this.Add(name, await reader.GetAsync(path));

        await Add("home", Routes.Home);
        await Add("articles", Routes.Articles);
        foreach (var (number, article) in _site.Content.Articles.Index())
        {
            await Add($"article {article.Slug}", Routes.Article(article.Slug));
            _states[^1] = _states[^1] with { IsLikeOthers = number >= ArticlesToLookAt };
        }
        await Add("roles", Routes.Roles);
        foreach (var role in Role.All)
            await Add($"role {role.Slug()}", Routes.Role(role.Slug()));
        await Add("compare, nothing chosen", Routes.Compare);
        await Add("compare, sent with nothing chosen", $"{Routes.Compare}?roles=");
        await Add("compare, one role", Routes.CompareOf([Role.ProgramManager]));
        await Add("compare, two roles", Routes.CompareOf([Role.TechnicalProgramManager, Role.ProgramManager]));
        await Add("compare, four roles", Routes.CompareOf(Role.All));
        await Add("compare, unknown role", $"{Routes.Compare}?roles={NoBreaks}");
        await Add("matrix", Routes.Matrix);
        await Add("scorecard", Routes.Scorecard);
        await Add("language bank", Routes.Language);
        await Add("language bank, a situation", $"{Routes.Language}?situation=resume");
        await Add("language bank, its second part", $"{Routes.Language}?situation=resume&part=2");
        await Add("language bank, filtered", $"{Routes.Language}?role=program-manager&situation=resume");
        await Add("language bank, unknown role", $"{Routes.Language}?role={NoBreaks}");
        await Add("search", Routes.Search);
        await Add("search, results", $"{Routes.Search}?q=managing+risk");
        await Add("search, corrected", $"{Routes.Search}?q=managr");
        await Add("search, nothing found", $"{Routes.Search}?q={NoBreaks}");
        await Add("search, too long", $"{Routes.Search}?q={new string('x', 2000)}");
        await Add("offline", Routes.Offline);
        await Add("how it works", Routes.Pages["how-it-works"]);
        await Add("privacy", Routes.Pages["privacy"]);
        await Add("design", "/design");
        await Add("not found", "/no-such-page");
        await Add("not found, near an article", Routes.Article("tpm-vs-progam-manager"));
        using var unreadable = new StringContent("no form at all");
        unreadable.Headers.ContentType = new("multipart/form-data");
        this.Add("bad request", await Visitor.ReadAsync(await reader.Client.PostAsync(new Uri(Routes.Quiz, UriKind.Relative), unreadable)));
    }

    private async Task QuizAsync()
    {
        var visitor = _site.NewVisitor();
        var first = Add("quiz", await visitor.GetAsync(Routes.Quiz));
        Add("quiz, nothing answered", await visitor.SubmitAsync(first.Form()));
        Add("quiz, expired form", await _site.NewVisitor().SubmitAsync(first.Form()));
        var second = Add("quiz page 2", await visitor.SubmitAsync(Answered(first, "1").Form()));
        Add("quiz page 2, one answered", await visitor.SubmitAsync(second.Choose(QuizJourney.Field(QuizJourney.OnPage(second, _site.Content.Rubric)[0]), "skip").Form()));
        Add("quiz, under way", await visitor.GetAsync(Routes.Quiz));
        Add("home, quiz under way", await visitor.GetAsync(Routes.Home));
        var owner = QuizJourney.OwnerPath(second);
        Add("quiz page 3", await visitor.SubmitAsync(Answered(await visitor.GetAsync(second.Path), "2").Form()));
        Add("result, a first direction", await visitor.GetAsync(owner));
        Add("quiz, half-way", await visitor.SubmitAsync(Answered(await visitor.GetAsync(owner + "/quiz/3"), "2").Form()));
        Add("answers, incomplete", await visitor.GetAsync(owner + "/check"));
        Add("result, unfinished", await visitor.GetAsync(owner));
        var page = owner + "/quiz/1";
        var (one, two) = (await visitor.GetAsync(page), await visitor.GetAsync(page));
        await visitor.SubmitAsync(Answered(one, "2").Form());
        Add("quiz page 1, another tab answered too", await visitor.SubmitAsync(Answered(two, "-2").Form()));
        Add("quiz page 1, filled", await visitor.GetAsync(page));
    }

    private async Task ResultsAsync()
    {
        foreach (var (name, position) in Verdicts.Samples(_site.Content.Rubric))
        {
            var visitor = _site.NewVisitor();
            var result = Add($"result, {name}", await visitor.TakeQuizAsync(_site.Content.Rubric, position));
            foreach (var room in _rooms)
            {
                Add($"{room[1..]}, {name}", await visitor.GetAsync(result.Path + room));
                _states[^1] = _states[^1] with { IsLikeOthers = name != "clear" };
            }
            if (name == "not enough answers")
            {
                Add("quiz page 1, skipped", await visitor.GetAsync(result.Path + "/quiz/1"));
                Add("answers, skipped", await visitor.GetAsync(result.Path + "/check"));
                Add("a plan before there is one", await visitor.GetAsync(result.Path + "/plan"));
                Add("a portfolio before there is a plan", await visitor.GetAsync(result.Path + "/portfolio"));
                Add("calendar before there is a plan", await visitor.GetAsync(result.Path + "/plan/calendar"));
                Add("hear, before there is a plan", await visitor.GetAsync(result.Path + "/plan/hear"));
            }
            if (name == "too close to call")
                await SecondRoundAsync(visitor, result);
        }
    }

    private async Task SecondRoundAsync(Visitor visitor, Answer result)
    {
        var page = Add("second round", await visitor.GetAsync(result.Page.QuerySelector("section:has(> #line-now) a.button")!.GetAttribute("href")!));
        Add("second round, nothing answered", await visitor.SubmitAsync(page.Form()));
        Add("result, after a second round", await visitor.SubmitAsync(Answered(page, "2").Form()));
        Add("answers, with a second round", await visitor.GetAsync(result.Path + "/check"));
    }

    private async Task<(Visitor Visitor, string Path)> OwnerAsync()
    {
        var visitor = _site.NewVisitor();
        var rubric = _site.Content.Rubric;
        await visitor.TakeQuizAsync(rubric, _ => 1);
        var result = await visitor.TakeQuizAsync(rubric, item => QuizJourney.Toward(item, 2));
        Add("compare two assessments, a list", await visitor.GetAsync(result.Path + "/compare"));
        var list = await visitor.GetAsync(result.Path + "/compare");
        Add("compare two assessments", await visitor.GetAsync(list.Page.QuerySelector("main .row-title")!.GetAttribute("href")!));
        Add("quiz, finished ones on the device", await visitor.GetAsync(Routes.Quiz));
        return (visitor, result.Path);
    }

    private async Task AssessmentAsync((Visitor Visitor, string Path) owner)
    {
        var (visitor, path) = owner;
        Task<Answer> Get(string part) => visitor.GetAsync(path + part);

        var check = Add("answers, complete", await Get("/check"));
        await visitor.SubmitAsync(check.Select("Input.Work", "Operations").Select("Input.Aim", "NextStep").Fill("Input.Label", NoBreaks[..60]).Form());
        Add("answers, where one stands", await Get("/check"));
        foreach (var option in check.Page.QuerySelectorAll<IHtmlOptionElement>("option"))
            option.Value = NoBreaks;
        Add("answers, refused", await visitor.SubmitAsync(check.Form()));
        Add("skills", await Get("/skills"));
        await PartAsync(visitor, path + "/skills/1", "skills, a page", "1");
        Add("skills, rated", await visitor.RateAsync(path, _site.Content.Rubric, _ => 1));
        await PartAsync(visitor, path + "/matters", "matters", "2");
        await PartAsync(visitor, path + "/deal-breakers", "deal-breakers", "yes");
        await PlanAsync(visitor, path);
        await ShareAsync(visitor, path);
        await OpinionAsync(visitor, path);
        foreach (var room in _rooms)
            Add($"{room[1..]} with everything", await Get(room));
        await WhatIfAsync(visitor, path);
        await SayAsync(visitor, path);
        Add("result with everything", await visitor.GetAsync(path));
        // Its parts look like nothing on the results before.
        _states[^1] = _states[^1] with { IsFirstOfPage = true };
        var delete = Add("delete", await Get("/delete"));
        Add("delete, expired form", await _site.NewVisitor().SubmitAsync(delete.Form()));
        await KeepingAsync(visitor, path);
        await EditedAsync(visitor, path);
        await BrokenAsync(visitor, path);
    }

    private async Task KeepingAsync(Visitor visitor, string path)
    {
        Add("import", await visitor.GetAsync(Routes.Import));
        Add("import, refused", await visitor.ImportAsync($"{{\"{NoBreaks}\": {{\"a\": 1, \"a\": 2}}}}"));
        var now = _site.Clock.GetUtcNow();
        _site.Clock.AdjustTime(now.AddDays(60));
        Add("portfolio, the plan is over", await visitor.GetAsync(path + "/portfolio"));
        _site.Clock.AdjustTime(now);
        var (hash, longAgo) = (Opened.KeyOf(path).Hash(), _site.Clock.GetUtcNow().UtcDateTime.AddMonths(-23));
        await _site.QueryAsync(db => db.Assessments.Where(a => a.OwnerKeyHash == hash).ExecuteUpdateAsync(a => a.SetProperty(stored => stored.SavedAt, longAgo)));
        var ends = Add("result, deleted soon", await visitor.GetAsync(path));
        await visitor.SubmitAsync(ends.Form("#ends form"));
    }

    private async Task WhatIfAsync(Visitor visitor, string path)
    {
        var page = await visitor.GetAsync(path + "/why");
        var choice = page.Page.QuerySelector<IHtmlSelectElement>("form.what-if select")!;
        choice.Value = "0";
        Add("why, tried", await visitor.SubmitAsync(page.Form("form.what-if")));
        choice.Options[0].Value = NoBreaks;
        choice.Value = NoBreaks;
        Add("why, refused", await visitor.SubmitAsync(page.Form("form.what-if")));
    }

    // A form of an optional part: empty, filled and refused.
    private async Task PartAsync(Visitor visitor, string path, string name, string token)
    {
        var page = Add(name, await visitor.GetAsync(path));
        var fields = page.Page.QuerySelectorAll<IHtmlInputElement>("main fieldset input[type=radio]").Select(i => i.Name!).Distinct(StringComparer.Ordinal).ToList();
        await visitor.SubmitAsync(page.Choose(fields.Select(field => KeyValuePair.Create(field, token))).Form());
        Add($"{name}, filled", await visitor.GetAsync(path));
        foreach (var box in page.Page.QuerySelectorAll<IHtmlInputElement>("main fieldset input:checked").Take(3))
            box.Value = NoBreaks;
        Add($"{name}, refused", await visitor.SubmitAsync(page.Form()));
    }

    private async Task OpenAsync()
    {
        var visitor = _site.NewVisitor();
        var rubric = _site.Content.Rubric;
        var path = (await visitor.TakeQuizTowardAsync(rubric, technical: 0, scope: 1)).Path;
        Add("skills, rated between two roles", await visitor.RateAsync(path, rubric, skill => skill.Id.Length % 3));
        Add("matters, weighed between two roles", await visitor.AnswerAsync(path + "/matters", rubric.Factors.Select(f => (f.Id, "1"))));
        Add("deal-breakers, answered between two roles", await visitor.AnswerAsync(path + "/deal-breakers", rubric.DealBreakers.Select(d => (d.Id, "yes"))));
    }

    private async Task BrokenAsync(Visitor visitor, string path)
    {
        var form = (await visitor.GetAsync(path + "/plan/new")).Form();
        using (await _site.Services.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None))
            Add("new plan, not saved", await visitor.SubmitAsync(form));
        await _site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Plans RENAME TO Lost"));
        try
        {
            Add("error", await visitor.GetAsync(path + "/plan"));
            Add("error, a form was sent", await visitor.SubmitAsync(form));
        }
        finally
        {
            await _site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Lost RENAME TO Plans"));
        }
        using var foreign = new HttpRequestMessage(HttpMethod.Post, Routes.Quiz) { Content = new FormUrlEncodedContent([]), Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        Add("form from another site", await Visitor.ReadAsync(await visitor.Client.SendAsync(foreign)));
        Add("result on another device", await _site.NewVisitor().GetAsync(path));
    }

    private async Task EditedAsync(Visitor visitor, string path)
    {
        var store = _site.Services.GetRequiredService<ContentStore>();
        var shipped = store.Current;
        var (first, second) = (shipped.Rubric.Items[0], shipped.Rubric.Items[1]);
        var items = shipped.Rubric.Items.Skip(2).Prepend(first with { Left = "Trace it with two others" }).Append(second with { Id = ItemId.Parse("a-new-pair", null) });
        try
        {
            store.Current = shipped with { Rubric = shipped.Rubric with { Items = [.. items] } };
            Add("result, the quiz has changed", await visitor.GetAsync(path));
            Add("carry over", await visitor.GetAsync(path + "/carry-over"));
        }
        finally
        {
            store.Current = shipped;
        }
    }

    private async Task DeletedAsync()
    {
        var visitor = _site.NewVisitor();
        var path = QuizJourney.OwnerPath(await visitor.SubmitAsync(Answered(await visitor.GetAsync(Routes.Quiz), "1").Form()));
        Add("deleted", await visitor.SubmitAsync((await visitor.GetAsync(path + "/delete")).Form()));
    }

    private async Task PlanAsync(Visitor visitor, string path)
    {
        var form = Add("new plan", await visitor.GetAsync(path + "/plan/new"));
        form.Fill("Input.Start", NoBreaks).Fill("Input.MinutesPerDay", NoBreaks).Fill("Input.LongMinutes", NoBreaks).Fill("Input.DatesOff", NoBreaks);
        foreach (var day in Enum.GetNames<DayOfWeek>())
            form.Choose("Input.DaysOff", day);
        Add("new plan, refused", await visitor.SubmitAsync(form.Form()));
        var again = await visitor.GetAsync(path + "/plan/new");
        var plan = Add("plan", await visitor.SubmitAsync(again.Choose("Input.DaysOff", "Sunday").Form()));
        await visitor.SubmitAsync(plan.Form("form.tick"));
        Add("hear from somebody", await visitor.GetAsync(path + "/plan/hear"));
        Add("plan, ticked", await visitor.SubmitAsync(plan.Form(".task:last-of-type form.tick")));
        Add("plan, expired form", await _site.NewVisitor().SubmitAsync(plan.Form("form.tick")));
        Add("home, plan under way", await visitor.GetAsync(Routes.Home));
        await PlanViewsAsync(visitor, path);
        Add("change the plan", await visitor.GetAsync(path + "/plan/new"));
        await CalendarAsync(visitor, path + "/plan/calendar");
        await TasksAsync(visitor, path);
    }

    private async Task TasksAsync(Visitor visitor, string path)
    {
        var open = (await _site.OpenPlanAsync(path)).Plan;
        var page = Add("a task", await visitor.TaskAsync(path, open.Entries.First(e => e.IsOpen && open.BuildingOn(e).Length > 0)));
        Add("a task, note refused", await visitor.SubmitAsync(page.Write("Input.Note", new string('x', 3000)).Fill("Input.Link", NoBreaks).Handler("Note")));
        Add("a task, move refused", await visitor.SubmitAsync(page.Fill("Date", NoBreaks).Handler("Move")));
        await visitor.SubmitAsync(page.Write("Input.Note", NoBreaks + NoBreaks).Fill("Input.Link", $"https://example.org/{NoBreaks}").Handler("Note"));
        Add("a task, skipped", await visitor.SubmitAsync(page.Handler("Skip")));
        Add("a task that is gone", await visitor.GetAsync($"{path}/plan/{Guid.NewGuid()}"));
        var own = Add("a task of one's own", await visitor.GetAsync(path + "/plan/add"));
        Add("a task of one's own, refused", await visitor.SubmitAsync(own.Fill("Input.Minutes", NoBreaks).Fill("Input.Date", NoBreaks).Form()));
        Add("plan, with a task of one's own", await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/add")).Fill("Input.Title", NoBreaks).Fill("Input.Date", Dates.Iso(open.Start)).Form()));
        var entry = (await _site.OpenPlanAsync(path)).Plan.Entries.Single(e => e.Kind == SessionKind.Own);
        Add("a task of one's own, on its day", await visitor.TaskAsync(path, entry));
        await PortfolioAsync(visitor, path);
        _site.Clock.Advance(TimeSpan.FromDays(9));
        Add("plan, days missed", await visitor.GetAsync(path + "/plan"));
        Add("replan", await visitor.GetAsync(path + "/plan/replan"));
        Add("replan, refused", await visitor.GetAsync($"{path}/plan/replan?from={NoBreaks}"));
        Add("plan, paused", await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan")).Handler("Pause")));
        await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan")).Handler("Undo"));
    }

    private async Task PortfolioAsync(Visitor visitor, string path)
    {
        var tasks = await _site.TasksAsync(path);
        await _site.NoteAsync(path, tasks[0].TaskId, $"{NoBreaks}{NoBreaks}\n{NoBreaks}", $"https://example.org/{NoBreaks}");
        await _site.NoteAsync(path, tasks[2].TaskId, "Half of it.", "http://example.org/of-old");
        foreach (var task in tasks.Take(2))
            await _site.FinishAsync(path, task.TaskId);
        var gone = new Piece("gone", NoBreaks, NoBreaks, tasks[0].SkillId, tasks[0].Skill, NoBreaks, "", null);
        await _site.ChangePlanAsync(path, open => open with { Portfolio = open.Portfolio with { Pieces = open.Portfolio.Pieces.Add(gone) } });
        Add("portfolio", await visitor.GetAsync(path + "/portfolio"));
        var form = Add("portfolio, rate again", await visitor.GetAsync(path + "/portfolio/rate"));
        Add("portfolio, rated again", await visitor.SubmitAsync(form.Choose($"Input.Chosen[{tasks[0].SkillId}]", "3").Form()));
        form.Page.QuerySelector<IHtmlInputElement>("main fieldset input:checked")!.Value = NoBreaks;
        Add("portfolio, rating refused", await visitor.SubmitAsync(form.Form()));
    }

    private async Task CalendarAsync(Visitor visitor, string path)
    {
        var form = Add("calendar", await visitor.GetAsync(path));
        form.Choose("Input.When", "AtATime").Fill("Input.At", NoBreaks).Fill("Input.Zone", NoBreaks);
        Add("calendar, refused", await visitor.SubmitAsync(form.Form()));
        Add("calendar, with a link", await visitor.SubmitAsync(form.Form("form[action*='handler=Link']")));
    }

    // The plan in every view, with days missed, sessions of every kind and state, paused and finished.
    private async Task PlanViewsAsync(Visitor visitor, string path)
    {
        var before = await _site.OpenPlanAsync(path);
        DateTime? now = _site.Clock.GetUtcNow().UtcDateTime;
        var kinds = Enum.GetValues<SessionKind>();
        PlanEntry Mixed(PlanEntry entry, int index) => index switch
        {
            < 4 => entry with { DoneAt = now },
            4 => entry with { SkippedAt = now },
            < 10 when kinds[index % kinds.Length] != SessionKind.Task => entry with { Kind = kinds[index % kinds.Length], TaskId = "", Skill = "", Title = index % 2 == 0 ? NoBreaks : "اقرأ تقرير المشروع الأخير" },
            _ => entry,
        };
        PlanEntry Earlier(PlanEntry entry) => entry with { Date = entry.Date.AddDays(-9) };
        var mixed = before.Plan with { Start = before.Plan.Start.AddDays(-9), End = before.Plan.End.AddDays(-9), Entries = [.. before.Plan.Entries.Select(Mixed).Select(Earlier)] };
        // The last one stays: its links lead to its days.
        (string Name, SavedPlan Plan)[] all =
        [
            ("paused", mixed with { PausedSince = mixed.Start.AddDays(5) }),
            ("finished", mixed with { Entries = [.. mixed.Entries.Select(e => e.IsOpen ? e with { DoneAt = now } : e)] }),
            ("days missed", mixed),
        ];
        foreach (var (name, plan) in all)
        {
            await _site.ChangePlanAsync(path, open => open with { Plan = plan });
            foreach (var (view, address) in ((string, string)[])[("week", ""), ("month", "?view=month"), ("list", "?view=list"), ("wall", "/wall")])
            {
                Add($"plan by {view}, {name}", await visitor.GetAsync($"{path}/plan{address}"));
                _states[^1] = _states[^1] with { IsFirstOfPage = name == "days missed" };
            }
            Add($"home, {name}", await visitor.GetAsync(Routes.Home));
        }
    }

    private async Task ShareAsync(Visitor visitor, string path)
    {
        var form = Add("share", await visitor.GetAsync(path + "/share"));
        foreach (var box in form.Page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"))
            box.IsChecked = false;
        Add("share, refused", await visitor.SubmitAsync(form.Fill("Input.Label", NoBreaks + NoBreaks).Fill("Input.Name", NoBreaks + NoBreaks).Form()));
        foreach (var box in form.Page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"))
            box.IsChecked = true;
        var made = Add("share, with a link", await visitor.SubmitAsync(form.Fill("Input.Label", NoBreaks[..60]).Fill("Input.Name", NoBreaks[..60]).Form()));
        var link = made.Page.QuerySelector(".link-box input")!.GetAttribute("value")!;
        Add("shared", await _site.NewVisitor().GetAsync(link));
        foreach (var room in SharedRoom.All)
        {
            Add($"shared, {room.Slug}", await _site.NewVisitor().GetAsync($"{link}/{room.Slug}"));
            _states[^1] = _states[^1] with { IsLikeOthers = room.Slug != "skills" };
        }
        Add("shared, read", await _site.NewVisitor().SubmitAsync((await _site.NewVisitor().GetAsync(link)).Form("#read form")));
        _states[^1] = _states[^1] with { IsLikeOthers = true };
        Add("shared, the plan alone", await _site.NewVisitor().GetAsync(await visitor.ShareAsync(path, SealedParts.Plan)));
    }

    private async Task OpinionAsync(Visitor visitor, string path)
    {
        var form = await visitor.GetAsync(path + "/opinions");
        Add("opinions, refused", await visitor.SubmitAsync(form.Fill("Input.Label", NoBreaks + NoBreaks).Fill("Input.Name", NoBreaks + NoBreaks).Form()));
        var link = await visitor.AskAsync(path, NoBreaks[..60], NoBreaks[..60]);
        var reader = _site.NewVisitor();
        var first = Add("view", await reader.GetAsync(link));
        Add("view, nothing answered", await reader.SubmitAsync(first.Form()));
        Add("view, last page", await reader.LastPageAsync(link, _ => 1));
        Add("opinion", await visitor.OpinionAsync(path, id => id.Value.Length % 3 == 0 ? null : (id.Value.Length % 5) - 2, NoBreaks[..60]));
        var sent = await visitor.AskAsync(path);
        Add("view, sent", await reader.GiveOpinionAsync(sent, _ => 1));
        Add("opinions, asked and answered", await visitor.GetAsync(path + "/opinions"));
    }

    private async Task SayAsync(Visitor visitor, string path)
    {
        var form = Add("say", await visitor.GetAsync(path + "/say"));
        Add("say, nothing filled in", await visitor.SubmitAsync(form.Form("form.compose")));
        foreach (var field in (string[])["Did", "With", "Time", "Changed"])
            form.Fill($"Input.{field}", NoBreaks);
        Add("say, put together", await visitor.SubmitAsync(form.Form("form.compose")));
        Add("say, expired form", await _site.NewVisitor().SubmitAsync(form.Form("form.compose")));
    }

    private Answer Answered(Answer page, string token) => QuizJourney.Answered(page, _site.Content.Rubric, token);

    private Answer Add(string name, Answer answer)
    {
        _states.Add(new PageState(name, answer with { Page = (IHtmlDocument)answer.Page.Clone() }));
        return answer;
    }
}
