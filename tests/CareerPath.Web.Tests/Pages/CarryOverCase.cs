using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

// An assessment taken with the shipped quiz, and later edits of that quiz.
public abstract class CarryOverCase(Site site) : SiteTests(site)
{
    protected Visitor Owner { get; } = site.NewVisitor();

    protected Rubric Old { get; } = site.Shipped.Rubric;

    protected Item Gone => Old.Items[2];

    protected Item Reworded => Old.Items[8];

    protected Item New { get; private set; } = null!;

    protected async Task<Answer> TakeAsync() =>
        await Owner.TakeQuizAsync(Old, item => item.Id == Old.Items[1].Id ? null : item.Id.Value.Length % 5 - 2);

    protected async Task RateAsync(Answer result)
    {
        var skills = await Owner.GetAsync(result.Path + "/skills/1");
        await Owner.SubmitAsync(skills.Choose(Old.Skills.Take(3).Select(s => KeyValuePair.Create($"Input.Chosen[{s.Id}]", "3"))).Form());
        var matters = await Owner.GetAsync(result.Path + "/matters");
        await Owner.SubmitAsync(matters.Choose(Old.Factors.Take(3).Select(f => KeyValuePair.Create($"Input.Chosen[{f.Id}]", "2"))).Form());
        var flags = await Owner.GetAsync(result.Path + "/deal-breakers");
        await Owner.SubmitAsync(flags.Choose(Old.DealBreakers.Take(3).Select(d => KeyValuePair.Create($"Input.Chosen[{d.Id}]", "yes"))).Form());
    }

    // Removes one pair, rewords one, adds one, changes weights, and rewords a skill, a factor and a deal-breaker.
    protected Rubric Edit()
    {
        New = Old.Items[14] with { Id = ItemId.Parse("a-new-pair", null), Left = "Something nobody was asked", Right = "Something else nobody was asked" };
        var criteria = Old.Axes[0].Criteria;
        return Use(Old with
        {
            Items = [.. Old.Items.Where(i => i != Gone).Select(i => i == Reworded ? i with { Left = "Follow along" } : i), New],
            Axes = Old.Axes.SetItem(0, Old.Axes[0] with { Criteria = criteria.SetItem(0, criteria[0] with { Weight = 1 }) }),
            Skills = Old.Skills.SetItem(0, Old.Skills[0] with { Levels = Old.Skills[0].Levels.SetItem(3, "Something else") }),
            Factors = Old.Factors.SetItem(0, Old.Factors[0] with { Question = "Something else?" }),
            DealBreakers = Old.DealBreakers.SetItem(0, Old.DealBreakers[0] with { Statement = "Something else." }),
        });
    }

    protected Rubric Use(Rubric rubric)
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = rubric };
        return rubric;
    }

    protected async Task<(Assessment Old, Assessment Fresh)> BothAsync()
    {
        var all = await Site.AssessmentsAsync();
        Assert.Equal(2, all.Count);
        return (all.Single(a => a.RubricId == Old.Id), all.Single(a => a.RubricId != Old.Id));
    }

    protected async Task<(string Answers, Guid Version, DateTime Updated)> RowAsync()
    {
        var row = await Site.QueryAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.RubricId == Old.Id));
        var assessment = (await Site.AssessmentsAsync()).Single(a => a.Id == row.Id);
        return (string.Join(',', assessment.Answers.OrderBy(a => a.Key.Value)), row.Version, row.UpdatedAt);
    }

    protected static string MainPart(Answer result) => string.Concat(
        result.Page.QuerySelectorAll("main > header.verdict, main > .split, main > section.section").Select(e => e.OuterHtml));
}
