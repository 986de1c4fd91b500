using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Plans;

// A plan as it is stored: sealed as a whole, because even the number of its tasks tells people apart. A plan from before sealing is JSON.
public sealed class StoredPlan
{
    public const string Column = "Plans.Content";
    public const string PortfolioColumn = "Plans.Portfolio";

    // The longest plan fits, with the wording of its tasks and of those done before it. The parts of a task and the plan before the last
    // change repeat its wording, so that a plan is compressed to a fifth or less.
    private const int Size = 64 * 1024;
    private const int PortfolioSize = 32 * 1024;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid AssessmentId { get; init; }

    public byte[] Content { get; private set; } = [];

    // Empty for a plan from before there were portfolios.
    public byte[] Portfolio { get; private set; } = [];

    // keys: null if it is not sealed yet.
    public OpenPlan Open(KeyRing? keys) => new(OpenContent(keys), OpenPortfolio(keys));

    public SavedPlan OpenContent(KeyRing? keys) => SealedJson.Open<SavedPlan>(keys, SealedParts.Plan, Place(Column), Content, compressed: true);

    public Portfolio OpenPortfolio(KeyRing? keys) => Portfolio.Length == 0
        ? Plans.Portfolio.Empty
        : SealedJson.Open<Portfolio>(keys, SealedParts.Artifacts, Place(PortfolioColumn), Portfolio, compressed: true);

    public void Close(OpenPlan plan, KeyRing keys)
    {
        Version = Guid.NewGuid();
        Content = SealedJson.Close(keys[SealedParts.Plan], Place(Column), plan.Plan, Size, compressed: true);
        Portfolio = SealedJson.Close(keys[SealedParts.Artifacts], Place(PortfolioColumn), plan.Portfolio, PortfolioSize, compressed: true);
    }

    // Does nothing if the plan or the portfolio is damaged, because both are sealed anew.
    public void TryChange(KeyRing keys, Func<OpenPlan, OpenPlan> change)
    {
        try
        {
            Close(change(Open(keys)), keys);
        }
        catch (DamagedException)
        {
            // Its own pages say so. It must not keep the ratings from being saved.
        }
    }

    private SealedPlace Place(string column) => new(column, Id, Version);
}

public sealed class StoredPlanMapping : IEntityTypeConfiguration<StoredPlan>
{
    public void Configure(EntityTypeBuilder<StoredPlan> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}
