using CareerPath.Web.Assessments;

namespace CareerPath.Web.Pages.A;

// The headings of the result page, in order.
public static class ResultSections
{
    public static IEnumerable<(string Id, string Text)> Of(ResultView result)
    {
        var judged = result.Verdict.Axes.Any(ResultView.IsJudged);
        if (judged)
            yield return ("firm", Words.Firm_Heading);
        yield return ("why", judged ? Words.Result_Why : Words.Why_Missing);
        if (judged)
        {
            yield return ("change", Words.Why_Change);
            if (OtherSide.Of(result) is not null)
                yield return ("other", Words.OtherSide_Heading);
        }
        if (result.HasVerdict && !result.Verdict.Headline.FirstDirection)
            yield return ("personas", Words.Personas_Heading);
        yield return ("readiness", Words.Result_Part2);
        yield return ("matters", Words.Result_Part3);
        yield return ("deal-breakers", Words.Result_Part4);
        yield return ("plan", Words.Plan_Title);
        yield return ("keep", Words.Result_Keep);
    }
}
