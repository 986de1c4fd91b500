using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Access;

// A page as a visitor can meet it: what the server answered, at the address of a form where it was refused.
public sealed record PageState(string Name, Answer Answer)
{
    // Without the key of a link, which differs from run to run.
    public override string ToString() => $"{Name} ({Answer.Path.Split('?')[0].Split('/') switch { [_, "a" or "s", _, .. var rest] => "/…/" + string.Join('/', rest), var all => string.Join('/', all) }})";
}
