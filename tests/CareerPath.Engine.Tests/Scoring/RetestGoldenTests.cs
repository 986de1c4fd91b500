using System.Globalization;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class RetestGoldenTests
{
    private const int Cases = 22;

    /// <summary>
    /// The figures were computed on 29 November 2026 by the engine of commit 5622ca8, whose retest went over lattices; the one of today
    /// must not differ. A line is: retest, the criteria of the technical axis, the answers, and stability, region and weightings.
    /// </summary>
    [Fact]
    public void Retest_SaysWhatItSaidBeforeThereWasOneConvolution()
    {
        var lines = Stored.Text("retest.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Cases, lines.Length);
        Assert.All(lines, line =>
        {
            var parts = line.Split(" | ");
            var rubric = SampleRubric.Of(
                [.. parts[1].Split(' ').Select(criterion => (criterion[0] - '0', criterion[1..]))], retest: Number(parts[0]));
            var axis = Scorer.Score(rubric, SampleRubric.Sheet(rubric.Items, parts[2])).Axes[0];
            double[] found = [axis.Stability, axis.Region.Low, axis.Region.High, axis.Weightings];
            Assert.All(parts[3].Split(' ').Zip(found), figure => Assert.Equal(Number(figure.First), figure.Second, 1e-12));
        });
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
