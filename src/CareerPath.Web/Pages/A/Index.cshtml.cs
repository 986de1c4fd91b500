using System.Collections.Immutable;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Pages.A;

/// The result.
public sealed class IndexModel(CareerPathDb db, RubricArchive rubrics, ContentStore content, DeviceLinks device, IAntiforgery antiforgery)
    : OwnerPage(db, rubrics, antiforgery)
{
    private const int MostPhrases = 4;

    public ResultView Result { get; private set; } = null!;

    public int? OpenPage { get; private set; }

    public bool HasPlan { get; private set; }

    public bool IsEarlierRubric => Rubric.Id != content.Current.Rubric.Id;

    /// Whether this device holds the link of another assessment to compare with.
    public bool HasOthers => device.All().Any(key => key != Key);

    public bool HasScript { get; private set; }

    public ImmutableArray<Phrase> Phrases { get; private set; } = [];

    public ImmutableArray<ResumeTemplate> Bullets { get; private set; } = [];

    /// What the person prefers, where there is a story to look for.
    public string Story => string.Join(", and ", Result.Verdict.Axes.Where(VerdictWords.Decided)
        .Select(axis => Result.StrongestCriterion(axis, axis.Side)?.Preference).OfType<string>());

    public ImmutableArray<Heading> Contents { get; private set; } = [];

    public string OwnLink => Url.PageLink("/A/Index", values: new { Key })!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = new ResultView(Rubric, Assessment) { Owner = Key };
        OpenPage = new QuizPages(Rubric).FirstOpen(Assessment);
        HasPlan = await Db.Plans.AnyAsync(p => p.AssessmentId == Assessment.Id, cancellationToken);
        // A device that does not hold the link keeps no copy either.
        if (device.All().Contains(Key))
            Response.KeepOfflineCopy();
        HasScript = !DecisionScript.For(Result).IsEmpty;
        if (Result.HasVerdict)
        {
            Bullets = ResumeTemplate.For(Result.FocusRole, content.Current.Phrases);
            Phrases =
            [
                .. content.Current.Phrases.Where(p => p.Situation != Situation.Resume && p.Roles.Contains(Result.FocusRole))
                    .OrderByDescending(p => p.Strength).Take(MostPhrases),
            ];
        }
        Contents = [.. Sections().Select(s => new Heading(2, s.Id, s.Text))];
    }

    private IEnumerable<(string Id, string Text)> Sections()
    {
        var judged = Result.Verdict.Axes.Any(ResultView.IsJudged);
        if (Result.HasVerdict)
            yield return ("firm", "How firm this is");
        yield return ("why", judged ? "Why" : "What is missing");
        if (judged)
        {
            yield return ("change", "What would change it");
            yield return ("other", "The other side");
        }
        if (Result.HasVerdict)
            yield return ("personas", "People to compare with");
        yield return ("readiness", "Part 2: what you can show today");
        yield return ("matters", "Part 3: what matters to you");
        yield return ("deal-breakers", "Part 4: deal-breakers");
        if (HasScript)
            yield return ("script", "How to say it");
        if (Phrases.Length + Bullets.Length > 0)
            yield return ("language", "Resume bullets and phrases");
        yield return ("plan", "Your plan");
        yield return ("keep", "Keep it, share it, delete it");
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Invalid();
    }
}
