using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Language;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// Messages, the other side and resume bullets for many random sheets of the current rubric.
public sealed partial class DecisionScriptTests
{
    private static readonly SiteContent _content = Load();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 220)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Scripts_QuoteNoPairAndNoLevel_AndSpeakAgainstNobody(int seed)
    {
        var result = Result(seed);
        var scripts = All(result);
        var none = result.Verdict.Headline is { FirstDirection: false, Suits: Suits.None } && !result.Verdict.Quality.Doubtful;
        Assert.Equal(none ? 1 : !DecisionScript.CanBeTold(result) ? 0 : result.Verdict.Headline.Role is null ? 3 : 6, scripts.Length);
        Assert.Equal(scripts.Length, scripts.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(scripts, script => CheckWords(result, script.Text));
        if (result.Verdict.Headline.Role is { } role && !none)
            Assert.All(scripts, s => Assert.Contains($"a {role.Name()}", s.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(2, -2)]
    [InlineData(-2, 2)]
    [InlineData(-2, -2)]
    public void Scripts_OfEachCorner_ReadWell_WhereverOneStands(int technical, int scope)
    {
        foreach (var work in Enum.GetValues<CurrentWork>().Select(w => (CurrentWork?)w).Prepend(null))
        {
            foreach (var aim in Enum.GetValues<Aim>().Select(a => (Aim?)a).Prepend(null))
            {
                var result = Sheet(i => Toward(i, technical, scope), work, aim, _content.Rubric.Skills.ToDictionary(s => s.Id, _ => 0));
                var scripts = All(result);
                Assert.Equal(6, scripts.Length);
                Assert.All(scripts, script => CheckWords(result, script.Text));
                Assert.Equal(work == CurrentWork.Student, scripts.Any(s => s.Listener == Words.Say_ToTeacher));
                Assert.NotEqual(work == CurrentWork.Student, scripts.Any(s => s.Listener == Words.Say_ToManager));
                Assert.Equal(aim == Aim.NewJob, scripts.Any(s => s.Text.Contains("I am applying", StringComparison.Ordinal)));
                Assert.Equal(aim == Aim.NextStep && work != CurrentWork.Student, scripts.Any(s => s.Text.Contains("learn it here", StringComparison.Ordinal)));
            }
        }
    }

    // Whatever a criterion says, the sentence around it reads on.
    [Fact]
    public void Scripts_UseTheReasonsOfTheSidesThatWereChosen_AndNoOthers()
    {
        foreach (var criterion in _content.Rubric.Axes.Where(a => a.Id != AxisId.Others).SelectMany(a => a.Criteria))
        {
            foreach (var side in (int[])[1, -1])
            {
                var result = Sheet(i => QuizJourney.Toward(i, _content.Rubric.AxisOf(i) == AxisId.Others ? 2 : i.Criterion == criterion.Id ? 2 * side : side));
                var text = string.Concat(All(result).Select(s => s.Text));
                var said = Preferences().Where(p => text.Contains(p.Words, StringComparison.Ordinal)).ToList();
                Assert.Equal(2, said.Count);
                Assert.All(said, p => Assert.Equal(side == 1, p.IsHigh));
            }
        }
    }

    [Fact]
    public void Reasons_OfTechnicalPrograms_AreNeverThoseOfPrograms()
    {
        var random = new Random(20);
        var (technical, business) = (new List<string>(), new List<string>());
        for (var sheet = 0; sheet < 200; sheet++)
        {
            var side = sheet % 2 == 0 ? 1 : -1;
            var result = Sheet(i => Math.Clamp(Toward(i, 2 * side, 2) + (Toward(i, side, 1) > 0 ? -1 : 1) * random.Next(2), -2, 2));
            Assert.NotNull(result.Verdict.Headline.Role);
            (side == 1 ? technical : business).AddRange(All(result).Select(s => Regex.Match(s.Text, "(?:draws me to it|is this): .*?[.]", RegexOptions.None, TimeSpan.FromSeconds(1)).Value));
        }
        Assert.DoesNotContain("", technical.Concat(business));
        Assert.Empty(technical.Intersect(business, StringComparer.Ordinal));
    }

    [Fact]
    public void OpenVerdict_NamesBothRoles_AndGivesEachTheSameRoom()
    {
        // Criteria of equal weight pull each way.
        var result = Sheet(i => QuizJourney.Toward(i, i.Criterion switch { "judgement" => 2, "diagnosis" or "learning" => -2, _ when _content.Rubric.AxisOf(i) == AxisId.Technical => 0, _ => 2 }));
        var even = Sheet(i => Toward(i, 0, 2));
        foreach (var open in (ResultView[])[result, even])
        {
            Assert.True(open is { Verdict.Headline.Role: null, Verdict.Quality.Doubtful: false, SpeaksForRoles: true });
            var scripts = All(open);
            Assert.Equal(3, scripts.Length);
            foreach (var text in scripts.Select(s => s.Text))
            {
                CheckWords(open, text);
                Assert.All(open.Candidates, role => Assert.Single(Regex.Matches(text, $@"\ba {role.Name()}\b", RegexOptions.None, TimeSpan.FromSeconds(1))));
                Assert.Contains("What draws me to the first: ", text, StringComparison.Ordinal);
                Assert.Contains("What draws me to the second: ", text, StringComparison.Ordinal);
            }
        }
        Assert.Contains($"What draws me to the first: {Words.Say_BlankDraw}. What draws me to the second: {Words.Say_BlankDraw}.", All(even)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_OfAnEarlierRubric_AreInItsOwnWords()
    {
        var old = RubricVariants.OfOldKind(_content.Rubric);
        var rubric = old with { Axes = [.. old.Axes.Select(a => a with { Criteria = [.. a.Criteria.Select(c => c with { High = $"earlier {c.Id}" })] })] };
        var result = Sheet(i => QuizJourney.Toward(i, 2), rubric: rubric);

        Assert.Equal(6, All(result).Length);
        Assert.All(All(result), s => Assert.Contains(": earlier ", s.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.TechnicalProgramManager)]
    [InlineData(Role.ProgramManager)]
    [InlineData(Role.TechnicalProjectManager)]
    [InlineData(Role.ProjectManager)]
    public void BestPhrases_AreStrong_AndOnesThatThePersonCanSay(Role role)
    {
        foreach (var work in Enum.GetValues<CurrentWork>())
        {
            var best = PhraseFilter.Best(role, work, _content.Phrases);
            Assert.All(best, p => Assert.True(p.Strength > 1 && p.Roles.Contains(role) && (p.From.IsEmpty || p.From.Contains(work)), p.Id));
            Assert.True(best.Count(p => p.Situation == Situation.Resume) >= 3, $"{role} {work}");
            Assert.True(best.Count(p => p.Situation is Situation.Interview or Situation.Networking) >= 4, $"{role} {work}");
        }
        var unsaid = PhraseFilter.Best(role, work: null, _content.Phrases);
        Assert.Equal(unsaid.OrderBy(p => !p.From.IsEmpty).Select(p => p.Id), unsaid.Select(p => p.Id));
        Assert.Equal([role], PhraseFilter.Best(role, CurrentWork.ProjectOrProgramWork, _content.Phrases)[0].Roles.AsEnumerable());
    }

    private static void CheckWords(ResultView result, string text)
    {
        foreach (var item in result.Rubric.Items)
        {
            Assert.DoesNotContain(Core(item.Left), text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Core(item.Right), text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.All(result.Rubric.Skills.SelectMany(s => s.Levels), level => Assert.DoesNotContain(Core(level), text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(SelfSabotage(), text);
        // Its words are about "you", so they do not fit what somebody says of themselves.
        Assert.All(
            result.Rubric.Axes.Where(a => a.Id == AxisId.Others).SelectMany(a => a.Criteria),
            criterion => Assert.DoesNotContain((string[])[criterion.Low, criterion.High], words => text.Contains(words, StringComparison.Ordinal)));
        Assert.DoesNotMatch(@" [ .,]|\.\.|\{\d", text);
        Assert.Equal(text.Count(c => c == '['), text.Count(c => c == ']'));
        Assert.Contains("[", text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..text.LastIndexOf('\n')], StringComparison.Ordinal);
        Assert.Contains("?", text, StringComparison.Ordinal);
    }

    private static string Core(string statement) => statement.TrimEnd('.')[..Math.Min(30, statement.TrimEnd('.').Length)];

    private static ImmutableArray<DecisionScript> All(ResultView result) => DecisionScript.For(result).AddRange(DecisionScript.Against(result));

    private static IEnumerable<(string Words, bool IsHigh)> Preferences() =>
        _content.Rubric.Axes.Where(a => a.Id != AxisId.Others).SelectMany(a => a.Criteria).SelectMany(c => ((string, bool)[])[(c.High, true), (c.Low, false)]);

    private static int Toward(Item item, int technical, int scope) =>
        QuizJourney.Toward(item, _content.Rubric.AxisOf(item) switch { AxisId.Technical => technical, AxisId.Scope => scope, _ => 2 });

    private static ResultView Sheet(Func<Item, int> position, CurrentWork? work = null, Aim? aim = null, Dictionary<string, int>? skills = null, Rubric? rubric = null)
    {
        rubric ??= _content.Rubric;
        return new ResultView(rubric, new Assessment
        {
            Id = Guid.NewGuid(),
            RubricId = rubric.Id,
            CreatedAt = default,
            UpdatedAt = default,
            Work = work,
            Aim = aim,
            Answers = rubric.Items.ToDictionary(i => i.Id, i => (Position?)Position.Of(position(i))),
            Skills = skills ?? [],
        });
    }

    // Each seed gives a sheet with a different preference, strength, number of gaps and standing.
    private static ResultView Result(int seed)
    {
        var rubric = _content.Rubric;
        var random = new Random(seed);
        var (technical, scope, others) = (random.Next(-2, 3), random.Next(-2, 3), random.Next(-1, 3));
        var skip = random.Next(4) == 0 ? 0.5 : 0.05;
        var answers = rubric.Items.ToDictionary(
            i => i.Id,
            i => random.NextDouble() < skip
                ? (Position?)null
                : Position.Of(QuizJourney.Toward(i, Math.Clamp(rubric.AxisOf(i) switch { AxisId.Technical => technical, AxisId.Scope => scope, _ => others } + random.Next(-1, 2), -2, 2))));
        return new ResultView(rubric, new Assessment
        {
            Id = Guid.NewGuid(),
            RubricId = rubric.Id,
            CreatedAt = default,
            UpdatedAt = default,
            Answers = answers,
            Skills = random.Next(2) == 0 ? [] : rubric.Skills.ToDictionary(s => s.Id, _ => random.Next(5)),
            Factors = random.Next(2) == 0 ? [] : rubric.Factors.ToDictionary(f => f.Id, _ => random.Next(4)),
            DealBreakers = random.Next(2) == 0 ? [] : rubric.DealBreakers.ToDictionary(d => d.Id, _ => random.Next(3) == 0),
            Work = random.Next(2) == 0 ? null : random.GetItems(Enum.GetValues<CurrentWork>(), 1)[0],
            Aim = random.Next(2) == 0 ? null : random.GetItems(Enum.GetValues<Aim>(), 1)[0],
        });
    }

    private static SiteContent Load()
    {
        using var site = new Site();
        return site.Content;
    }

    [GeneratedRegex(@"weak|not yet|I lack|I cannot|not good|not strong|unfortunately|least like|like least|speaks against|should know|given the choice|rather not|sorry", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SelfSabotage();
}
