namespace CareerPath.Web.Content;

/// <summary>
/// The patterns that content is searched with. What one reads in vain from one place is not read again from the next, or only so often as the
/// pattern says, so that each takes time in proportion to the text.
/// </summary>
internal static class Patterns
{
    /// <summary>Milliseconds for one match in the largest text on a busy machine. More is a mistake in a pattern.</summary>
    public const int Patience = 10_000;
}
