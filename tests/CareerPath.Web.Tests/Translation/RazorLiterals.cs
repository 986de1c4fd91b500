using System.Reflection;
using System.Reflection.Emit;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.Hosting;

namespace CareerPath.Web.Tests.Translation;

// Finds literal text in .cshtml files. It reads the compiled page, where markup and code are separate.
internal static class RazorLiterals
{
    // Attributes that a visitor reads or hears.
    public static readonly string[] Attributes = ["aria-label", "title", "alt", "placeholder"];

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> _codes =
        typeof(OpCodes).GetFields().Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(c => c.Value);

    // Paths such as /Pages/Index.cshtml.
    public static IEnumerable<string> Files => Items.Select(i => i.Identifier);

    private static IEnumerable<RazorCompiledItemAttribute> Items => typeof(Program).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>();

    public static IEnumerable<string> Words(string file) =>
        WithNested(Items.Single(i => i.Identifier == file).Type)
            .SelectMany(t => t.GetMembers(Everything)).OfType<MethodBase>()
            .Select(m => Steps(m).ToList())
            .SelectMany(steps => InText(steps).Concat(InAttributes(steps)).Concat(InViewData(steps)))
            .Where(words => words.Any(char.IsLetter));

    // All markup of the file, to check that the reader finds any.
    public static string Markup(string file) =>
        string.Concat(WithNested(Items.Single(i => i.Identifier == file).Type).SelectMany(t => t.GetMembers(Everything)).OfType<MethodBase>().Select(m => Markup(Steps(m).ToList())));

    private static string Markup(List<Step> steps) =>
        string.Concat(steps.Zip(steps.Skip(1)).Where(pair => pair.Second.Call == "WriteLiteral").Select(pair => pair.First.Text));

    // Text in code and pre elements is the same in every language.
    private static IEnumerable<string> InText(List<Step> steps)
    {
        var page = new HtmlParser().ParseDocument("<body>" + Markup(steps));
        foreach (var text in page.Descendants<IText>().Where(t => t.ParentElement?.Closest("code, pre, script, style") is null))
            yield return text.Data.Trim();
        foreach (var value in page.QuerySelectorAll("*").SelectMany(e => Attributes.Select(e.GetAttribute)).OfType<string>())
            yield return value;
    }

    // Attributes that are not plain markup: those that mix text with an expression, and those of tag helpers.
    private static IEnumerable<string> InAttributes(List<Step> steps)
    {
        var begun = false;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Call is "BeginWriteAttribute" or "BeginAddHtmlAttributeValues")
                begun = steps.Take(i).Reverse().TakeWhile(s => s.Call is null).Any(s => Attributes.Contains(s.Text));
            else if (steps[i].Call is "EndWriteAttribute" or "EndAddHtmlAttributeValues")
                begun = false;
            else if (begun && steps[i].Text is { } words)
                yield return words;
            else if (Attributes.Contains(steps[i].Text) && i + 2 < steps.Count && steps[i + 1].Text is { } value && steps[i + 2].Call == ".ctor")
                yield return value;
        }
    }

    private static IEnumerable<string> InViewData(List<Step> steps)
    {
        for (var i = 0; i + 2 < steps.Count; i++)
        {
            if (steps[i].Text is "Title" or "Description" && steps[i + 1].Text is { } words && steps[i + 2].Call == "set_Item")
                yield return words;
        }
    }

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Everything).SelectMany(WithNested).Prepend(type);

    // The strings that a method loads and the methods that it calls, in order (ECMA-335, partition III).
    private static IEnumerable<Step> Steps(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE)
                value = unchecked((short)(0xFE00 | il[at++]));
            var code = _codes[value];
            var token = code.OperandType is OperandType.InlineString or OperandType.InlineMethod or OperandType.InlineSwitch ? BitConverter.ToInt32(il, at) : 0;
            if (code.OperandType == OperandType.InlineString)
                yield return new Step(method.Module.ResolveString(token), null);
            else if (code.OperandType == OperandType.InlineMethod)
                yield return new Step(null, method.Module.ResolveMethod(token, method.DeclaringType!.GetGenericArguments(), null)!.Name);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * token),
                _ => 4,
            };
        }
    }

    private sealed record Step(string? Text, string? Call);
}
