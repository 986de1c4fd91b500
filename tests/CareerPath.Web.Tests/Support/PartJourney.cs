using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Tests.Support;

// Answers the optional parts, as a visitor would.
public static class PartJourney
{
    // Rates the skills step by step and returns the page after the last one. Skills with a null level are left out.
    public static async Task<Answer> RateAsync(this Visitor visitor, string owner, Rubric rubric, Func<Skill, int?> level)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(level);
        var page = await visitor.GetAsync(owner + "/skills/1");
        while (page.Page.QuerySelector("main form.form") is not null)
        {
            foreach (var skill in rubric.Skills.Where(s => page.Page.GetElementById(s.Id) is not null))
                page.Choose($"Input.Chosen[{skill.Id}]", level(skill)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
            page = await visitor.SubmitAsync(page.Form());
        }
        return page;
    }

    // Answers a part that is one form and returns the page that saving leads to.
    public static async Task<Answer> AnswerAsync(this Visitor visitor, string path, params IEnumerable<(string Id, string Token)> answers)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var page = await visitor.GetAsync(path);
        return await visitor.SubmitAsync(page.Choose(answers.Select(a => KeyValuePair.Create($"Input.Chosen[{a.Id}]", a.Token))).Form());
    }
}
