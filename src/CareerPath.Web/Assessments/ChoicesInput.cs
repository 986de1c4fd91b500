using FluentValidation;

namespace CareerPath.Web.Assessments;

// A form of questions with one token per question. Was holds the tokens that the form showed when it was opened.
public sealed class ChoicesInput
{
    public const string Back = "back";
    public const string Keep = "keep";
    public const string Leave = "leave";

    public Dictionary<string, string?> Chosen { get; init; } = [];

    public Dictionary<string, string?> Was { get; init; } = [];

    // "back" saves and goes to the previous page, "keep" saves and stays on this one, "leave" saves and skips the pages after this one; any
    // other value is ignored.
    public string? Go { get; init; }

    public bool GoesBack => Go == Back;

    public bool Stays => Go == Keep;

    public bool Leaves => Go == Leave;

    // "off" if the form shows stored answers. Otherwise, after going back, a browser would replace them with older choices it remembers.
    public string? Autocomplete => Was.Values.Any(was => !string.IsNullOrEmpty(was)) ? "off" : null;

    public IReadOnlyCollection<Choice> ToChoices(Part part) =>
        [.. Chosen.Select(c => new Choice(c.Key, Choices.Read(part, Was.GetValueOrDefault(c.Key)), Choices.Read(part, c.Value)))];

    public string TokenOf(string id) => Chosen.GetValueOrDefault(id) ?? "";

    public static ChoicesInput From(Assessment assessment, Part part)
    {
        var stored = Choices.Of(assessment, part).ToDictionary(c => c.Key, string? (c) => Choices.Token(part, c.Value));
        return new ChoicesInput { Chosen = stored, Was = new Dictionary<string, string?>(stored) };
    }
}

// Checks the questions on one page of a form.
public sealed class ChoicesValidator : AbstractValidator<ChoicesInput>
{
    // name: what messages call a question that must be answered, such as "Pair 3"; null if no question has to be answered.
    // skip: what the choice is called that leaves a question out.
    public ChoicesValidator(Part part, IReadOnlyCollection<string> asked, Func<string, string>? name, string skip = "")
    {
        RuleFor(input => input.Chosen).Custom((chosen, context) =>
        {
            foreach (var (id, token) in chosen)
            {
                if (!asked.Contains(id, StringComparer.Ordinal))
                    context.AddFailure("Chosen", Words.Form_NotAQuestion.With(Shorten(id)));
                else if (!string.IsNullOrEmpty(token) && Choices.Read(part, token) is null)
                    context.AddFailure($"Chosen[{id}]", name is null ? Words.Form_NotAChoice.With(Shorten(token)) : Words.Form_NotAChoiceFor.With(name(id), Shorten(token)));
            }
        });
        RuleFor(input => input).Custom((input, context) =>
        {
            if (input.GoesBack || input.Stays || name is null)
                return;
            foreach (var id in asked.Where(id => string.IsNullOrEmpty(input.TokenOf(id))))
                context.AddFailure($"Chosen[{id}]", Words.Pair_Choose.With(name(id), skip));
        });
    }

    public static ChoicesValidator ForPairs(PairsView pairs) => new(Part.Enjoy, [.. pairs.Items.Select(i => i.Id.Value)], pairs.NameOf, pairs.Skip);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
