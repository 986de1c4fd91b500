using System.Collections.Immutable;
using System.Reflection;

namespace CareerPath.Web.Content.Findings;

// A kind of finding. The code never changes its meaning; a retired code is not used again.
public sealed record FindingCode(string Code, Severity Severity, string Title, string Example);

// Every kind of finding: the one table behind the checks, their tests and content/README.md.
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
