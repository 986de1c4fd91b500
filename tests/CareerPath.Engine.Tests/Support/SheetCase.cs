using System.Globalization;
using CareerPath.Engine.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace CareerPath.Engine.Tests.Support;

/// <summary>A rubric together with a sheet, generated and shrunk as one.</summary>
internal sealed record SheetCase(CriterionCase[] Technical, CriterionCase[] Scope, double Retest)
{
    private const int Cases = 10_000;
    private const ulong Seed = 20261121;

    public Rubric Rubric => SampleRubric.Of(Written(Technical), Written(Scope), Retest);

    public AnswerSheet Sheet => SampleRubric.Sheet(
        Rubric.Items.Zip(Technical.Concat(Scope).SelectMany(criterion => criterion.Items))
            .Where(pair => pair.Second.Position is not null)
            .Select(pair => (pair.First.Id.Value, pair.Second.Position!.Value)));

    public override string ToString() => RandomRubrics.Describe(Rubric, Sheet);

    /// <summary>Checks a property on 10,000 cases, always the same, and shrinks the first that fails.</summary>
    public static void ForAll(Func<SheetCase, bool> property) => ForAll(Generator(), property);

    /// <summary>The same for axes on which every criterion has as many items with the high side left as right.</summary>
    public static void ForAllBalanced(Func<SheetCase, bool> property) =>
        ForAll(
            Generator().Select(found => found with
            {
                Technical = [.. found.Technical.SelectMany(Balanced)],
                Scope = [.. found.Scope.SelectMany(Balanced)],
            }),
            property);

    private static void ForAll(Gen<SheetCase> generator, Func<SheetCase, bool> property) => Prop
        .ForAll(Arb.From(generator, Shrink), property)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(Seed, Seed | 1));

    private static Gen<SheetCase> Generator()
    {
        // Stays and moves of fifths add up to no tenth, so that no quantile falls between two values.
        var retest = Gen.Elements(0.2, 0.04, 0.4);
        var position = Gen.Frequency((6, Gen.Choose(-2, 2).Select(value => (int?)value)), (1, Gen.Constant<int?>(null)));
        var item = Gen.Choose(0, 1).Zip(position, (side, value) => new ItemCase(side == 1, value));
        var criterion =
            from weight in Gen.Choose(1, 5)
            from count in Gen.Choose(1, 4)
            from items in item.ArrayOf(count)
            select new CriterionCase(weight, items);
        var axis = Gen.Choose(1, 5).SelectMany(count => criterion.ArrayOf(count));
        return axis.Zip(axis).Zip(retest, (axes, rho) => new SheetCase(axes.Item1, axes.Item2, rho));
    }

    /// <summary>Every item and its mirror image, in as many criteria of the same weight as the limit on items asks for.</summary>
    private static IEnumerable<CriterionCase> Balanced(CriterionCase criterion) =>
        criterion.Items.Chunk(RubricRules.MaxItemsPerCriterion / 2).Select(items => criterion with
        {
            Items = [.. items, .. items.Select(item => new ItemCase(!item.RightIsHigh, item.Position))],
        });

    private static IEnumerable<SheetCase> Shrink(SheetCase failing)
    {
        foreach (var axis in ShrinkAxis(failing.Technical))
            yield return failing with { Technical = axis };
        foreach (var axis in ShrinkAxis(failing.Scope))
            yield return failing with { Scope = axis };
    }

    private static IEnumerable<CriterionCase[]> ShrinkAxis(CriterionCase[] axis)
    {
        for (var c = 0; c < axis.Length; c++)
        {
            if (axis.Length > 1)
                yield return [.. axis[..c], .. axis[(c + 1)..]];
            if (axis[c].Weight > 1)
                yield return With(axis, c, axis[c] with { Weight = 1 });
            for (var i = 0; i < axis[c].Items.Length; i++)
            {
                var items = axis[c].Items;
                if (items.Length > 1)
                    yield return With(axis, c, axis[c] with { Items = [.. items[..i], .. items[(i + 1)..]] });
                if (items[i].Position is not null and not 0)
                    yield return With(axis, c, axis[c] with { Items = With(items, i, items[i] with { Position = 0 }) });
            }
        }
    }

    private static T[] With<T>(T[] array, int index, T value)
    {
        T[] copy = [.. array];
        copy[index] = value;
        return copy;
    }

    private static (int, string)[] Written(CriterionCase[] axis) =>
        [.. axis.Select(criterion => (criterion.Weight, string.Concat(criterion.Items.Select(item => item.RightIsHigh ? 'R' : 'L'))))];
}

internal sealed record CriterionCase(int Weight, ItemCase[] Items);

internal sealed record ItemCase(bool RightIsHigh, int? Position)
{
    public override string ToString() => (RightIsHigh ? "R" : "L") + (Position?.ToString(CultureInfo.InvariantCulture) ?? "-");
}
