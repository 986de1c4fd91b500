using System.Collections.Immutable;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Assessments;

public static class ConflictDisplay
{
    // The form again with the reader's own choices still chosen, the stored ones named, and saving once more meaning "mine".
    public static IActionResult ShowConflicts(this OwnerPage page, Part part, ChoicesInput input, ImmutableArray<Conflict> conflicts, Func<GivenAnswer?, string> text, Func<string, string> name)
    {
        // What is not in conflict is saved by now.
        foreach (var (id, token) in input.Chosen)
            input.Was[id] = token;
        foreach (var conflict in conflicts)
        {
            input.Was[conflict.Id] = Choices.Token(part, conflict.Stored);
            page.ModelState.Remove($"Input.Was[{conflict.Id}]");
            page.ModelState.AddModelError(
                $"Input.Chosen[{conflict.Id}]",
                Words.Form_Changed.With(name(conflict.Id), text(conflict.Stored), text(conflict.Yours)));
        }
        RefusedForms.Replace(page.Request, input.Chosen.Keys.Select(id => KeyValuePair.Create($"Input.Was[{id}]", input.Was[id] ?? "")));
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
