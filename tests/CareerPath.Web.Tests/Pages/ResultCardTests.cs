using System.Buffers.Binary;
using System.Net;
using System.Xml.Linq;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Infographics;
using CareerPath.Web.Tests.Access;
using CareerPath.Web.Tests.Support;
using SkiaSharp;

namespace CareerPath.Web.Tests.Pages;

// The picture of a result that its owner may download and pass on.
public sealed class ResultCardTests(Site site) : SiteTests(site)
{
    private const int Seeds = 60;

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private Rubric Rubric => Site.Content.Rubric;

    // Every band, each side, results that name no role, an earlier quiz, and sheets at random.
    private IEnumerable<(string Name, ResultView Result)> Results
    {
        get
        {
            foreach (var rubric in (Rubric[])[Rubric, RubricVariants.OfOldKind(Rubric)])
            {
                foreach (var (name, position) in Verdicts.Samples(rubric))
                    yield return ($"{name}, {rubric.Axes.Length} axes", Of(rubric, position));
                foreach (var (technical, scope) in (IEnumerable<(int, int)>)[(2, 0), (-2, 0), (0, 2), (0, -2), (2, -2), (-2, 2)])
                    yield return ($"{technical} and {scope}, {rubric.Axes.Length} axes", Of(rubric, i => Toward(rubric, i, technical, scope)));
            }
            yield return ("none of the four", Of(Rubric, i => Rubric.AxisOf(i) == AxisId.Others ? QuizJourney.Toward(i, -2) : QuizJourney.Toward(i, 2)));
            yield return ("a first direction", Of(Rubric, i => i.FirstLook ? QuizJourney.Toward(i, 2) : null));
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var random = new Random(seed);
                var (technical, scope) = (random.Next(-2, 3), random.Next(-2, 3));
                yield return ($"seed {seed}", Of(Rubric, i => random.Next(8) == 0 ? null : Math.Clamp(Toward(Rubric, i, technical, scope) + random.Next(-1, 2), -2, 2)));
            }
        }
    }

    [Fact]
    public void EveryCard_SaysHeadlineAndBand_AndKeepsInItsPlace() => Every.Holds(Results, one =>
    {
        var card = ResultCard.Draw(one.Result, Site.Content.Site);
        var said = string.Join(' ', card.Marks.OfType<TextLine>().Select(l => l.Text));
        var headline = VerdictWords.Headline(one.Result.Verdict);

        Assert.Contains(headline, said, StringComparison.Ordinal);
        Assert.Contains(VerdictWords.Eyebrow(one.Result.Verdict), said, StringComparison.Ordinal);
        Assert.Contains(Site.Content.Site.Name, said, StringComparison.Ordinal);
        Assert.Contains(headline, card.Description, StringComparison.Ordinal);
        Assert.Equal(one.Result.HasVerdict, card.Marks.OfType<Diamond>().Any());
        foreach (var line in card.Marks.OfType<TextLine>())
        {
            using var font = new SKFont(PngFile.Face, line.Size);
            var width = font.MeasureText(line.Text);
            var left = line.Centered ? line.X - (width / 2) : line.X;
            Assert.True(left >= 64 && left + width <= (left < 580 ? 580 : ResultCard.Width - 40), line.Text);
            Assert.InRange(line.Y, line.Size, ResultCard.Height - 20);
            Assert.True(font.ContainsGlyphs(line.Text), line.Text);
        }
        var (words, signature) = (card.Marks.OfType<TextLine>().Where(l => l.X == 64), card.Marks.OfType<TextLine>().Where(l => l.X == 144));
        Assert.True(words.Max(l => l.Y) < signature.Min(l => l.Y - l.Size), "The headline reaches the name of the site.");
        Assert.All(card.Marks.OfType<Box>(), b => Assert.True(b.X >= 0 && b.Y >= 0 && b.X + b.Width <= ResultCard.Width && b.Y + b.Height <= ResultCard.Height));
    });

    [Fact]
    public void ThePoint_IsInItsRegion_AndInTheQuarterOfTheRole() => Every.Holds(Results.Where(r => r.Result.HasVerdict), one =>
    {
        var marks = ResultCard.Draw(one.Result, Site.Content.Site).Marks;
        var point = marks.OfType<Diamond>().Last();
        var region = marks.OfType<Box>().Single(b => b is { Ink: Ink.Text, Stroke: > 0 });
        Assert.InRange(point.X, region.X, region.X + region.Width);
        Assert.InRange(point.Y, region.Y, region.Y + region.Height);
        foreach (var quarter in marks.OfType<Box>().Where(b => b.Ink is Ink.TechnicalWash or Ink.BusinessWash && one.Result.Verdict.Headline.Role is not null))
        {
            Assert.InRange(point.X, quarter.X, quarter.X + quarter.Width);
            Assert.InRange(point.Y, quarter.Y, quarter.Y + quarter.Height);
        }
    });

    [Fact]
    public void NoneOfTheFour_OrTooFewAnswers_MarksNoQuarter() => Assert.All(
        Results.Where(r => !r.Result.HasVerdict || r.Result.Verdict.Headline.Suits == Suits.None),
        one => Assert.DoesNotContain(ResultCard.Draw(one.Result, Site.Content.Site).Marks, m => m.Ink is Ink.TechnicalWash or Ink.BusinessWash));

    [Theory]
    [InlineData("Карьера 職業 🙂 \u200f\u0000\ud800")]
    [InlineData("Berufswegentscheidungsunterstützungsangebotsverzeichnis<&\">")]
    public void ANameThatTheFontLacks_OrTooLong_IsDrawnNevertheless(string name)
    {
        var card = ResultCard.Draw(Of(Rubric, i => QuizJourney.Toward(i, 2)), Site.Content.Site with { Name = name });
        using var picture = SKBitmap.Decode(PngFile.Of(card, scale: 1));
        Assert.Equal((ResultCard.Width, ResultCard.Height), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task ThePng_Is1200By630_AndADownloadForTheOwnerOnly()
    {
        var (owner, key) = await OwnerAsync();
        using var answer = await FileAsync(key, "png");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        AssertPrivate(answer, "careerpath-result.png");
        Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(630, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        using var picture = SKBitmap.Decode(bytes);
        Assert.True(picture.Pixels.Distinct().Count() > 20);
        var shared = (await owner.SubmitAsync((await owner.GetAsync($"/a/{key}/share")).Form())).Page.QuerySelector(".link-box input")!.GetAttribute("value")!;
        var share = shared.Split('/')[^1];
        foreach (var path in (string[])[$"/s/{share}/card.png", $"/a/{share}/card.png", "/a/card.png", "/card.png", $"/a/{key}/card.gif", $"/a/{key}/card", $"/a/{CapabilityKey.New()}/card.png"])
            Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(path)).Status);
    }

    [Fact]
    public async Task TheSvg_StandsAlone_WithItsTextAlternative_AndWithoutTheKey()
    {
        var (_, key) = await OwnerAsync();
        using var answer = await FileAsync(key, "svg");
        var text = await answer.Content.ReadAsStringAsync();
        var svg = XDocument.Parse(text).Root!;

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.ToString());
        AssertPrivate(answer, "careerpath-result.svg");
        Assert.Equal(("1200", "630"), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value));
        Assert.Contains("You would most enjoy the work of a Technical Program Manager.", string.Join(' ', svg.Elements(_svg + "text").Select(t => t.Value)), StringComparison.Ordinal);
        Assert.Equal("My result on CareerPath", svg.Element(_svg + "title")!.Value);
        Assert.Equal(
            "A clear verdict: You would most enjoy the work of a Technical Program Manager. The answers point toward technical work. The answers point toward a program.",
            svg.Element(_svg + "desc")!.Value);
        Assert.DoesNotContain(key, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyOtherMethod_IsRefused()
    {
        var (owner, key) = await OwnerAsync();
        using var body = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await owner.Client.PostAsync(new Uri($"/a/{key}/card.png", UriKind.Relative), body)).StatusCode);
    }

    [Fact]
    public async Task AnAssessmentUnderAnEarlierQuiz_HasItsCard()
    {
        var store = (ContentStore)Site.Services.GetService(typeof(ContentStore))!;
        store.Current = store.Current with { Rubric = RubricVariants.OfOldKind(Rubric) };
        var (_, key) = await OwnerAsync();
        store.Current = Site.Shipped;
        using var answer = await FileAsync(key, "svg");

        Assert.Contains("Technical Program Manager.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void AssertPrivate(HttpResponseMessage answer, string fileName)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith($"attachment; filename={fileName}", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.StartsWith("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Null(answer.Headers.ETag);
        Assert.Null(answer.Headers.Age);
    }

    private static int Toward(Rubric rubric, Item item, int technical, int scope) =>
        QuizJourney.Toward(item, rubric.AxisOf(item) switch { AxisId.Technical => technical, AxisId.Scope => scope, _ => 2 });

    private static ResultView Of(Rubric rubric, Func<Item, int?> position) => new(rubric, new Assessment
    {
        Id = Guid.NewGuid(),
        RubricId = rubric.Id,
        CreatedAt = default,
        UpdatedAt = default,
        Answers = rubric.Items.ToDictionary(i => i.Id, i => position(i) is { } p ? Position.Of(p) : (Position?)null),
    });

    private async Task<(Visitor Owner, string Key)> OwnerAsync()
    {
        var owner = Site.NewVisitor();
        var result = await owner.TakeQuizTowardAsync(Rubric, 1, 1);
        return (owner, result.Path.Split('/')[2]);
    }

    private async Task<HttpResponseMessage> FileAsync(string key, string format) =>
        await Site.NewVisitor().Client.GetAsync(new Uri($"/a/{key}/card.{format}", UriKind.Relative));
}
