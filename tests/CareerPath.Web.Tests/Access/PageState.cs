using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Access;

// A page in a state that a visitor can reach: what the server answered, at the form's address if the form was refused.
public sealed record PageState(string Name, Answer Answer)
{
    // One more article among many: they differ in their words, so tests that look closely need not look at all of them.
    public bool IsLikeOthers { get; init; }

    // Whether no state before it is of the same page, so that its styles are new.
    public bool IsFirstOfPage { get; init; }

    // A page seen for the first time, or one with errors.
    public bool HasNewStyles => !IsLikeOthers && (IsFirstOfPage || (int)Answer.Status >= 400);

    // The address without its query and without the key of a private link, which differs from run to run.
    public string Page => Answer.Path.Split('?')[0].Split('/') switch { [_, "a" or "s", _, .. var rest] => "/…/" + string.Join('/', rest), var all => string.Join('/', all) };

    public override string ToString() => $"{Name} ({Page})";
}
