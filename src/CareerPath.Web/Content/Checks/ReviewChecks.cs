using System.Globalization;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Checks;

// Every text was reviewed within the last twelve months.
internal static class ReviewChecks
{
    public static void Run(ContentFiles files, DateOnly today, FindingList findings)
    {
        var fronts = files.Articles.Select(f => (FrontMatter)f.Front).Concat(files.Roles.Select(f => f.Front)).Concat(files.Pages.Select(f => f.Front));
        foreach (var front in fronts.Where(f => f.Reviewed != default))
        {
            var reviewed = front.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (front.Reviewed < today.AddMonths(-12))
                findings.Add(Codes.StaleReview, front.PlaceOf(nameof(front.Reviewed)), $"Last reviewed on {reviewed}, more than twelve months ago. Review it and update the date.");
            else if (front.Reviewed > today.AddDays(1))
                findings.Add(Codes.FutureReview, front.PlaceOf(nameof(front.Reviewed)), $"The review date {reviewed} is in the future. Correct it.");
        }
    }
}
