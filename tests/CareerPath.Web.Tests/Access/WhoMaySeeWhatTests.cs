using System.Net;
using System.Text.Json;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Access;

// Every kind of key at every private address, with every verb.
public sealed class WhoMaySeeWhatTests(Site site) : SiteTests(site)
{
    private const string Planted = "zebra-crossing-91";
    private const string Noted = "On a note: zebra-crossing-92";

    private static readonly SealedParts[] _parts = [.. SharedPartsWords.All.Select(p => p.Part)];

    // Pages that show nothing of anybody's. A new page belongs either here or in the table.
    private static readonly string[] _public =
    [
        "/", "/404", "/500", "/about/how-it-works", "/articles", "/articles/{slug}", "/compare", "/deleted", "/design", "/import", "/language", "/matrix",
        "/offline", "/privacy", "/quiz", "/roles", "/roles/{role}", "/scorecard", "/search",
    ];

    // What a page answers to the kind of key it is for. To any other it is not found, as if there were no such key.
    private static readonly Row[] _table =
    [
        new("/a/{key}", Kind.Owner),
        new("/a/{key}/against", Kind.Owner),
        new("/a/{key}/card.{format:regex(^(png|svg)$)}", Kind.Owner),
        new("/a/{key}/carry-over", Kind.Owner, Get: 302, Post: 400),
        new("/a/{key}/check", Kind.Owner, Post: 400),
        new("/a/{key}/compare", Kind.Owner),
        new("/a/{key}/deal-breakers", Kind.Owner, Post: 400),
        new("/a/{key}/delete", Kind.Owner, Post: 400),
        new("/a/{key}/export", Kind.Owner),
        new("/a/{key}/matters", Kind.Owner, Post: 400),
        new("/a/{key}/opinions", Kind.Owner, Post: 400),
        new("/a/{key}/opinions/{id:guid}", Kind.Owner) { IsOfOne = true },
        new("/a/{key}/people", Kind.Owner),
        new("/a/{key}/plan", Kind.Owner, Post: 400),
        new("/a/{key}/plan/add/{entry:guid?}", Kind.Owner, Post: 400),
        new("/a/{key}/plan/calendar", Kind.Owner, Post: 400),
        new("/a/{key}/plan/calendar.ics", Kind.Owner),
        new("/a/{key}/plan/hear", Kind.Owner),
        new("/a/{key}/plan/new", Kind.Owner, Post: 400),
        new("/a/{key}/plan/plan.{format:regex(^(md|csv)$)}", Kind.Owner),
        new("/a/{key}/plan/wall", Kind.Owner),
        new("/a/{key}/plan/replan", Kind.Owner, Post: 400),
        new("/a/{key}/plan/{entry:guid}", Kind.Owner) { IsOfOne = true },
        new("/a/{key}/portfolio", Kind.Owner),
        new("/a/{key}/portfolio/rate", Kind.Owner, Post: 400),
        new("/a/{key}/print", Kind.Owner),
        new("/a/{key}/quiz/{number:int}", Kind.Owner, Post: 400),
        new("/a/{key}/say", Kind.Owner),
        new("/a/{key}/share", Kind.Owner, Post: 400),
        new("/a/{key}/skills", Kind.Owner),
        new("/a/{key}/skills/{step:int}", Kind.Owner, Post: 400),
        new("/a/{key}/why", Kind.Owner),
        new("/cal/{key}.ics", Kind.Calendar, Closed: 405) { Part = SealedParts.Plan },
        new("/s/{key}", Kind.Link, Post: 302),
        new("/s/{key}/{room}", Kind.Link) { Room = "why", Part = SealedParts.Answers },
        new("/s/{key}/{room}", Kind.Link) { Room = "against", Part = SealedParts.Answers },
        new("/s/{key}/{room}", Kind.Link) { Room = "people", Part = SealedParts.Answers },
        new("/s/{key}/{room}", Kind.Link) { Room = "skills", Part = SealedParts.Readiness },
        new("/s/{key}/{room}", Kind.Link) { Room = "matters", Part = SealedParts.Matters },
        new("/s/{key}/{room}", Kind.Link) { Room = "deal-breakers", Part = SealedParts.Matters },
        new("/s/{key}/{room}", Kind.Link) { Room = "plan", Part = SealedParts.Plan },
        new("/s/{key}/{room}", Kind.Link) { Room = "portfolio", Part = SealedParts.Artifacts },
        new("/view/{key}/{number:int?}", Kind.View, Post: 400) { Part = SealedParts.Answers },
        new("/view/{key}/{number:int?}", Kind.View, Post: 400) { Room = "/2", Part = SealedParts.Answers },
        new("/view/{key}/{number:int?}", Kind.Sent, Post: 409),
        new("/view/{key}/{number:int?}", Kind.Sent, Post: 409) { Room = "/2" },
    ];

    private readonly Dictionary<SealedParts, string[]> _words = [];
    private readonly HashSet<string> _read = [];
    private readonly List<string> _wrong = [];
    private string[] _secrets = [];
    private Guid _opinion;
    private Guid _entry;

    private enum Kind
    {
        None,
        Owner,
        Link,
        View,

        // The link of a second opinion whose answers are sent.
        Sent,

        Calendar,
    }

    private Rubric Rubric => Site.Shipped.Rubric;

    [Fact]
    public void EveryPage_IsEitherInTheTable_OrPublic()
    {
        var pages = Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null || e.RoutePattern.GetParameter("key") is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal);

        Assert.Equal(_table.Select(r => r.Route).Distinct(StringComparer.Ordinal).Concat(_public).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryKey_OpensWhatItIsFor_AndNothingElse_AndChangesNothing()
    {
        var holders = await PrepareAsync();
        var before = await DumpAsync();

        foreach (var holder in holders)
        {
            var visitor = Site.NewVisitor();
            var token = (await visitor.GetAsync("/quiz")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            // An address that opens to two kinds of key has a row for each.
            foreach (var row in _table.Where(row => row.For == holder.Kind || !_table.Any(r => r.Route == row.Route && r.For == holder.Kind)))
            {
                foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete])
                    await TryAsync(visitor, token, holder, row, method);
            }
        }

        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task AnothersIds_InFormsOfOnesOwn_ChangeNothingOfTheirs()
    {
        var holders = await PrepareAsync();
        var ben = $"/a/{holders.Single(h => h.Name == "owner of another").Key}";
        var owner = CapabilityKey.Parse(holders.Single(h => h.Owns).Key, null).Hash();
        var anna = await Site.QueryAsync(db => db.Assessments.Where(a => a.OwnerKeyHash == owner).Select(a => a.Id).SingleAsync());
        var link = await Site.QueryAsync(db => db.ShareLinks.Where(s => s.AssessmentId == anna).Select(s => s.Id).FirstAsync());
        var before = await DumpAsync();
        var visitor = Site.NewVisitor();
        var token = (await visitor.GetAsync("/quiz")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var (path, field, id) in (IEnumerable<(string, string, Guid)>)[("/share?handler=Revoke", "link", link), ("/opinions?handler=Withdraw", "opinion", _opinion), ("/plan", "entry", _entry)])
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new(field, id.ToString()), new("done", "true")]);
            using var response = await visitor.Client.PostAsync(new Uri(ben + path, UriKind.Relative), form);
            Assert.True((int)response.StatusCode is 302 or 404 or 409, $"{path}: {response.StatusCode}");
        }

        Assert.Equal(before, await DumpAsync());
    }

    private async Task TryAsync(Visitor visitor, string token, Holder holder, Row row, HttpMethod method)
    {
        var opens = row.For == holder.Kind && holder.Parts.HasFlag(row.Part) && (!row.IsOfOne || holder.Owns);
        using var request = new HttpRequestMessage(method, row.Address(holder.Key, _opinion, _entry));
        // Everybody has a token, and it opens nothing. Owners send none, because to them it would.
        if (method != HttpMethod.Get && method != HttpMethod.Head)
            request.Content = new FormUrlEncodedContent(opens && holder.Kind == Kind.Owner ? [] : [new("__RequestVerificationToken", token)]);
        using var response = await visitor.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var expected = method.Method switch
        {
            "PUT" or "DELETE" => 405,
            // An owner of something else finds the page without a form before it finds nothing on it.
            "POST" => opens || (row.IsOfOne && row.For == holder.Kind) ? row.Post : row.Closed,
            _ when !opens => 404,
            _ => row.Get,
        };
        void Check(bool isRight, string what)
        {
            if (!isRight)
                _wrong.Add($"{holder.Name}: {method} {row.Route}: {what}");
        }

        Check((int)response.StatusCode == expected, $"{(int)response.StatusCode} instead of {expected}");
        var text = WebUtility.HtmlDecode(body);
        // The same page need not be read twice.
        if (!_read.Add($"{opens} {holder.Name} {text.Replace(holder.Key, "", StringComparison.Ordinal)}"))
            return;
        foreach (var secret in _secrets.Where(s => s != holder.Key))
            Check(holder.Owns || !text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"tells “{secret}”");
        if (holder.Kind == Kind.Owner && opens)
            return;
        foreach (var (part, words) in _words.Where(w => !opens || !holder.Parts.HasFlag(w.Key)))
        {
            // The sessions of a plan and the pieces of a portfolio name the skills they are for.
            var names = opens && (holder.Parts & (SealedParts.Plan | SealedParts.Artifacts)) != SealedParts.None ? Rubric.Skills.Select(s => s.Name).ToList() : [];
            foreach (var word in words.Except(names))
                Check(!text.Contains(word, StringComparison.OrdinalIgnoreCase), $"tells “{word}” of {part}");
        }
        if (opens && method == HttpMethod.Get && row.Room is not ("against" or "people" or "matters"))
        {
            foreach (var (part, words) in _words.Where(w => row.Part == w.Key))
                Check(words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)), $"tells nothing of {part}");
        }
    }

    private async Task<List<Holder>> PrepareAsync()
    {
        var anna = await PersonAsync(2, CurrentWork.MarketingOrSales, Planted);
        var ben = await PersonAsync(-2, CurrentWork.Tester, "Ben's");
        var visitor = Site.NewVisitor();
        var holders = new List<Holder> { new("owner", Kind.Owner, anna, Owns: true), new("owner of another", Kind.Owner, ben), new("stranger", Kind.None, CapabilityKey.New().ToString()) };
        foreach (var part in _parts.Append(_parts.Aggregate((all, part) => all | part)))
            holders.Add(new($"link to {part}", Kind.Link, await ShareAsync(visitor, anna, part, days: 0), Parts: part));
        var all = holders[^1].Parts;
        holders.Add(new("expired link", Kind.None, await ShareAsync(visitor, anna, all, days: 7)));
        holders.Add(new("expired request for an opinion", Kind.None, await AskAsync(visitor, anna)));
        Site.Clock.Advance(TimeSpan.FromDays(91));
        holders.Add(new("revoked link", Kind.None, await ShareAsync(visitor, anna, all, days: 0)));
        await visitor.SubmitAsync((await visitor.GetAsync($"/a/{anna}/share")).Form("form[action*=Revoke]"));

        holders.Add(new("withdrawn request for an opinion", Kind.None, await AskAsync(visitor, anna)));
        await visitor.SubmitAsync((await visitor.GetAsync($"/a/{anna}/opinions")).Form("form[action*=Withdraw]"));
        holders.Add(new("gave an opinion", Kind.Sent, await AskAsync(visitor, anna)));
        await Site.NewVisitor().GiveOpinionAsync($"/view/{holders[^1].Key}", _ => 0);
        _opinion = await Site.QueryAsync(db => db.SecondOpinions.Where(o => o.AnsweredAt != null).Select(o => o.Id).SingleAsync());
        holders.Add(new("asked for an opinion", Kind.View, await AskAsync(visitor, anna), Parts: SealedParts.Answers));
        foreach (var (name, kind) in (IEnumerable<(string, Kind)>)[("replaced calendar link", Kind.None), ("calendar link", Kind.Calendar)])
        {
            var made = await visitor.SubmitAsync((await visitor.GetAsync($"/a/{anna}/plan/calendar")).Form("form[action*='handler=Link']"));
            holders.Add(new(name, kind, made.Page.QuerySelector("#link")!.GetAttribute("value")!.Split('/', '.')[^2], Parts: SealedParts.Plan));
        }
        // Marking a link as read keeps the first date.
        foreach (var link in holders.Where(h => h.Kind == Kind.Link))
            await visitor.SubmitAsync((await visitor.GetAsync($"/s/{link.Key}")).Form("main form"));

        var assessment = await Site.AssessmentAsync($"/a/{anna}");
        foreach (var part in _parts.Where(p => p is not SealedParts.Plan and not SealedParts.Artifacts))
            _words[part] = [.. PartWords.Of(part, Rubric, assessment)];
        // The portfolio names the task that its piece is of.
        var open = await Site.OpenPlanAsync($"/a/{anna}");
        _entry = open.Plan.Entries[0].Id;
        _words[SealedParts.Plan] = [.. open.Plan.Entries.Select(e => e.Title).Where(t => open.Portfolio.Pieces.All(p => p.Title != t))];
        _words[SealedParts.Artifacts] = [Noted];
        _secrets = [Planted, assessment.Id.ToString(), assessment.Id.ToString("N"), StandingWords.Line(assessment)!, .. holders.Where(h => h.Name != "owner of another").Select(h => h.Key)];
        return holders;
    }

    // Everything filled in, a plan, and a label. Returns the owner's key.
    private async Task<string> PersonAsync(int toward, CurrentWork work, string label)
    {
        var assessment = Sheets.Of(
            Rubric, item => QuizJourney.Toward(item, toward), skill => skill.Id.Length % 4, factor => factor.Id.Length % 4, [.. Rubric.DealBreakers.Select(d => d.Id)]);
        (assessment.Work, assessment.Aim, assessment.Label) = (work, Aim.OnlyLooking, label);
        var owner = await Site.StoreAsync(Rubric, assessment);
        var visitor = Site.NewVisitor();
        await visitor.PlanAsync(owner);
        var task = (await Site.TasksAsync(owner))[0].TaskId;
        await Site.NoteAsync(owner, task, label == Planted ? Noted : label);
        await Site.FinishAsync(owner, task);
        return owner.Split('/')[2];
    }

    // Returns the link's key.
    private static async Task<string> ShareAsync(Visitor visitor, string owner, SealedParts parts, int days) =>
        (await visitor.ShareAsync($"/a/{owner}", parts, label: Planted, days: days)).Split('/')[^1];

    // Returns the link's key.
    private static async Task<string> AskAsync(Visitor visitor, string owner) => (await visitor.AskAsync($"/a/{owner}", Planted)).Split('/')[^1];

    private async Task<string> DumpAsync() => JsonSerializer.Serialize((await Site.DumpAsync()).Select(r => new { r.Table, r.Columns }));

    // Post: what its owner gets without the token of its form; 405 if there is no form.
    // Closed: what anybody else who posts gets.
    private sealed record Row(string Route, Kind For, int Get = 200, int Post = 405, int Closed = 404)
    {
        // Which room of a shared result or page of a second opinion, and which part opens it; none if any link does.
        public string Room { get; init; } = "";

        // Whether the address names something of one person, which another owner's link does not open.
        public bool IsOfOne { get; init; }

        public SealedParts Part { get; init; }

        public string Address(string key, Guid opinion, Guid entry) => Route.Replace("{key}", key, StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{step:int}", "1", StringComparison.Ordinal)
            .Replace("{room}", Room, StringComparison.Ordinal).Replace("/{number:int?}", Room, StringComparison.Ordinal)
            .Replace("{id:guid}", opinion.ToString(), StringComparison.Ordinal)
            .Replace("/{entry:guid?}", "", StringComparison.Ordinal).Replace("{entry:guid}", entry.ToString(), StringComparison.Ordinal)
            .Replace("{format:regex(^(png|svg)$)}", "svg", StringComparison.Ordinal)
            .Replace("{format:regex(^(md|csv)$)}", "csv", StringComparison.Ordinal);
    }

    private sealed record Holder(string Name, Kind Kind, string Key, SealedParts Parts = SealedParts.None, bool Owns = false);
}
