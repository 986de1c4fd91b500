using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;

namespace CareerPath.Web.Pages.A;

// A page that rates some of the skills.
public abstract class SkillRatingPage(CareerPathDb db, RubricArchive rubrics, AnswerBook book, DeviceLinks device)
    : PartPage(Part.Skills, db, rubrics, book, device)
{
    public abstract IReadOnlyList<Skill> Skills { get; }

    public override IReadOnlyCollection<string> Asked => [.. Skills.Select(s => s.Id)];

    public override string Name(string id) => Rubric.Skills.First(s => s.Id == id).Name;

    public override string TextOf(GivenAnswer? answer) => answer?.Number is { } level ? Words.Skills_Level.With(level) : Words.Skills_LeftOut;
}
