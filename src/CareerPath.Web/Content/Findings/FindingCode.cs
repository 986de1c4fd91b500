using System.Collections.Immutable;
using System.Reflection;

namespace CareerPath.Web.Content.Findings;

// A kind of finding. A code never changes its meaning, and a retired code is never reused.
public sealed record FindingCode(string Code, Severity Severity, string Title, string Example);

// Every kind of finding. The checks, their tests and content/REFERENCE.md use this table.
public static partial class Codes
{
    public static ImmutableArray<FindingCode> All =>
    [
        .. typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => f.GetValue(null)).OfType<FindingCode>().OrderBy(c => c.Code, StringComparer.Ordinal),
    ];

    private static FindingCode Error(string code, string title, string example) => new(code, Severity.Error, title, example);

    private static FindingCode Warning(string code, string title, string example) => new(code, Severity.Warning, title, example);
}
