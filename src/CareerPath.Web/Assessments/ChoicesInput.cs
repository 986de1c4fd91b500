using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using FluentValidation;

namespace CareerPath.Web.Assessments;

/// A form of questions with one token each. `Was` is what the form showed when it was opened.
public sealed class ChoicesInput
{
    public const string Back = "back";
    public const string Keep = "keep";

    public Dictionary<string, string?> Chosen { get; init; } = [];

    public Dictionary<string, string?> Was { get; init; } = [];

    /// "back" saves what is chosen and steps back, "keep" saves it and stays; nothing else has a meaning.
    public string? Go { get; init; }

    public bool GoesBack => Go == Back;

    public bool Stays => Go == Keep;

    public IReadOnlyCollection<Choice> ToChoices() =>
        [.. Chosen.Select(c => new Choice(c.Key, Was.GetValueOrDefault(c.Key) ?? "", c.Value ?? ""))];

    public string TokenOf(string id) => Chosen.GetValueOrDefault(id) ?? "";

    public static ChoicesInput From(Assessment assessment, Part part)
    {
        var stored = Choices.Of(assessment, part).ToDictionary(c => c.Key, string? (c) => c.Value);
        return new ChoicesInput { Chosen = stored, Was = new Dictionary<string, string?>(stored) };
    }
}

/// Rules for the questions of one form page.
public sealed class ChoicesValidator : AbstractValidator<ChoicesInput>
{
    /// <param name="name">Begins a message about one question, such as "Pair 3: ".</param>
    public ChoicesValidator(Part part, IReadOnlyCollection<string> asked, bool required, Func<string, string> name)
    {
        var allowed = Choices.Allowed(part);
        RuleFor(input => input.Chosen).Custom((chosen, context) =>
        {
            foreach (var (id, token) in chosen)
            {
                if (!asked.Contains(id, StringComparer.Ordinal))
                    context.AddFailure("Chosen", $"“{Shorten(id)}” is not a question on this page. Reload the page and answer again.");
                else if (!string.IsNullOrEmpty(token) && !allowed.Contains(token))
                    context.AddFailure($"Chosen[{id}]", $"{name(id)}“{Shorten(token)}” is not one of the choices here. Choose one of those shown.");
            }
        });
        RuleFor(input => input).Custom((input, context) =>
        {
            if (input.GoesBack || input.Stays || !required)
                return;
            foreach (var id in asked.Where(id => string.IsNullOrEmpty(input.TokenOf(id))))
                context.AddFailure($"Chosen[{id}]", $"{name(id)}choose a position, or “Skip this pair”");
        });
    }

    public static ChoicesValidator ForPairs(ImmutableArray<Item> items, int firstNumber) => new(
        Part.Enjoy,
        [.. items.Select(i => i.Id.Value)],
        required: true,
        id => $"Pair {firstNumber + items.Select(i => i.Id.Value).ToList().IndexOf(id)}: ");

    public static ChoicesValidator ForPart(Part part, Rubric rubric) => new(part, Choices.Ids(part, rubric), required: false, _ => "");

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
