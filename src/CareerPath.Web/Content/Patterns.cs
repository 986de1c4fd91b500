namespace CareerPath.Web.Content;

/// <summary>
/// The patterns that content is searched with. No part of one can be matched in two ways, and what may repeat ends where it may begin again, so that
/// each takes time in proportion to the text (LargeTextTests).
/// </summary>
internal static class Patterns
{
    /// <summary>Milliseconds for the largest text on a busy machine. More is a mistake in a pattern.</summary>
    public const int Patience = 10_000;
}
