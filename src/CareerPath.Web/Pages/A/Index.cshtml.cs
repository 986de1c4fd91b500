using System.Collections.Immutable;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using CareerPath.Web.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

// The result page.
public sealed class IndexModel(CareerPathDb db, RubricArchive rubrics, ContentStore content, DeviceLinks device, SiteAddress address)
    : OwnerPage(db, rubrics, device)
{
    private const int MostBullets = 3;
    private const int MostPhrases = 4;

    public ResultView Result { get; private set; } = null!;

    public int? OpenPage { get; private set; }

    // How many more answers it takes to judge the axes that have only a first direction.
    public int LeftForVerdict => Result.Verdict.Axes.Where(a => a.FirstLook).Sum(a => a.Required - a.FirstRoundAnswered);

    // How many pairs of the first round are answered or skipped.
    public int Saved => Rubric.Items.Count(i => i.Round == 1 && Assessment.Answers.ContainsKey(i.Id));

    public bool HasPlan { get; private set; }

    public bool IsEarlierRubric => Rubric.Id != content.Current.Rubric.Id;

    // Whether this device remembers another assessment to compare with.
    public bool HasOthers => Device.All().Any(key => key != Key);

    public bool HasScript { get; private set; }

    public ImmutableArray<Phrase> Phrases { get; private set; } = [];

    public ImmutableArray<Phrase> Bullets { get; private set; } = [];

    // Where to look for a story, from what the person prefers; empty if no axis is decided.
    public string Story => Result.MapAxes.Where(AxisWords.Decided)
        .Select(axis => Result.StrongestCriterion(axis, axis.Side)?.Preference).OfType<string>().ToList() switch
    {
        [var one] => Words.Bullet_Story.With(one),
        [var one, var two] => Words.Bullet_StoryOfTwo.With(one, two),
        _ => "",
    };

    public ImmutableArray<Heading> Contents { get; private set; } = [];

    public string OwnLink => address.Of(Request) + Url.Page("/A/Index", new { Key });

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = new ResultView(Rubric, Assessment) { Owner = Key };
        OpenPage = Result.Quiz.FirstOpen(Assessment);
        HasPlan = await Db.Plans.AnyAsync(p => p.AssessmentId == Assessment.Id, cancellationToken);
        // A device that does not remember the link does not keep an offline copy either.
        if (IsOnDevice)
            Response.KeepOfflineCopy();
        HasScript = !DecisionScript.For(Result).IsEmpty;
        if (Result.SpeaksForRoles)
        {
            var phrases = PhraseFilter.Best(Result.FocusRole, content.Current.Phrases);
            Bullets = [.. phrases.Where(p => p.Situation == Situation.Resume).Take(MostBullets)];
            Phrases = [.. phrases.Where(p => p.Situation != Situation.Resume).DistinctBy(p => p.Situation).Take(MostPhrases)];
        }
        Contents = [.. ResultSections.Of(Result, HasScript, hasLanguage: Phrases.Length + Bullets.Length > 0).Select(s => new Heading(2, s.Id, s.Text))];
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
