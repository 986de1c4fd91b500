using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Plans;

// A portfolio as its pages show it: the pieces by the skill they are for.
public sealed record PortfolioView(ImmutableArray<SkillWork> Work)
{
    public IEnumerable<Proof> Proofs => Work.SelectMany(w => w.Proofs);

    // The skills that work was done for, or noted, as far as the rubric has them.
    public ImmutableArray<Skill> SkillsIn(Rubric rubric) => [.. rubric.Skills.Where(s => Work.Any(w => w.SkillId == s.Id))];

    // Of the owner: everything that is done, and what is noted although it is not. levels: as they are now.
    public static PortfolioView Of(OpenPlan open, Rubric rubric, IReadOnlyDictionary<string, int> levels)
    {
        var tasks = PlannedTask.WithTalks(open.Plan).ToList();
        var keys = tasks.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        return Grouped(
            open.Portfolio,
            [
                .. tasks.Select(t => Of(t, open.Portfolio.Of(t.Key), rubric)).Where(p => (p.IsTask && p.DoneAt is not null) || p.IsShown),
                // Of tasks that were swapped or left out.
                .. open.Portfolio.Pieces.Where(p => !keys.Contains(p.Task)).Select(p => new Proof(p, Entry: null)).Where(p => p.IsShown),
            ],
            levels);
    }

    // Behind a share link: what is done and can be shown. Null if there is no plan.
    public static PortfolioView Shared(Portfolio? portfolio) => portfolio is null ? new([]) : Grouped(
        portfolio, portfolio.Pieces.Select(p => new Proof(p, Entry: null)).Where(p => p.DoneAt is not null && p.IsShown), portfolio.LevelsNow);

    private static PortfolioView Grouped(Portfolio portfolio, IEnumerable<Proof> proofs, IReadOnlyDictionary<string, int> levels) => new(
    [
        .. proofs.GroupBy(p => (p.Piece.SkillId, p.Piece.Skill)).Select(g => new SkillWork(
            g.Key.SkillId, g.Key.Skill, [.. g], g.Key.SkillId.Length > 0 ? SkillChange.Of(g.Key.SkillId, portfolio, levels) : null)),
    ]);

    private static Proof Of(PlannedTask task, Piece? piece, Rubric rubric)
    {
        var entry = task.First;
        var skill = entry.SkillId.Length > 0 ? entry.SkillId : rubric.Skills.FirstOrDefault(s => s.Name == entry.Skill)?.Id ?? "";
        return new Proof(
            new Piece(task.Key, entry.Title, entry.Artifact, skill, entry.Skill, piece?.Note ?? "", piece?.Link ?? "", task.DoneAt), task.Sessions[^1].Id)
        {
            IsTask = entry.Kind != SessionKind.Hear,
        };
    }
}

// The pieces for one skill. Change: null if it is not known which skill of the rubric it is.
public sealed record SkillWork(string SkillId, string Skill, ImmutableArray<Proof> Proofs, SkillChange? Change);

// Entry: a session of its task, to add a note or a link; null if there is none any more.
public sealed record Proof(Piece Piece, Guid? Entry)
{
    public DateTime? DoneAt => Piece.DoneAt;

    // Otherwise it is a talk.
    public bool IsTask { get; init; } = true;

    // Whether it has anything to show.
    public bool IsShown => Piece.Note.Length > 0 || Piece.Link.Length > 0;

    // Whether a sentence to send can rest on it: a title that somebody gave their own task does not show that anything came of it.
    public bool Supports => Piece.Artifact.Length > 0 || IsShown;

    public string? Address => Piece.Address;

    public string Artifact(Voice voice) => voice.Say(Piece.Artifact);

    // A sentence to send to others. It says no more than what was done.
    // atWork: whether the person has a job in which the plan's tasks can be done.
    public string Bullet(bool atWork)
    {
        var (artifact, skill, month) = (Artifact(Voice.Mine), Voice.Inside(Piece.Skill), DoneAt!.Value.ToString("Y", CultureInfo.CurrentCulture));
        var line = (artifact.Length > 0, skill.Length > 0) switch
        {
            (true, true) => (atWork ? Words.Portfolio_BulletAtWork : Words.Portfolio_Bullet).With(skill, Voice.Inside(artifact), month),
            (true, false) => Words.Portfolio_BulletNoSkill.With(artifact, month),
            (false, true) => Words.Portfolio_BulletNoArtifact.With(skill, Piece.Title, month),
            (false, false) => Words.Portfolio_BulletTitle.With(Piece.Title, month),
        };
        return Address is { } address ? Words.Portfolio_BulletLink.With(line, address) : line;
    }
}
