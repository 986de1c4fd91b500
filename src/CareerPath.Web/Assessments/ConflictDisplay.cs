using System.Collections.Immutable;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Assessments;

public static class ConflictDisplay
{
    // Shows the form again with the visitor's own choices still selected and the stored ones named in the errors. Saving once more
    // overwrites the stored ones.
    public static IActionResult ShowConflicts(this OwnerPage page, Part part, ChoicesInput input, ImmutableArray<Conflict> conflicts, Func<GivenAnswer?, string> text, Func<string, string> name)
    {
        // The answers without a conflict are saved by now, so the form counts them as stored.
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
