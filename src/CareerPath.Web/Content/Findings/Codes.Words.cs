namespace CareerPath.Web.Content.Findings;

public static partial class Codes
{
    // Words
    public static readonly FindingCode UnsourcedFigure = Warning("CP090", "A figure without a source", "about 30% of openings, without a note or a link under the same heading");
    public static readonly FindingCode AmbiguousRole = Warning("CP091", "PM or TPM where it may mean another role", "a project manager (PM), PM: Product Manager, a technical PM");
    public static readonly FindingCode DoubleBarrelled = Warning("CP092", "A statement of a pair that asks two things", "left: Write the plan and run the workshop");
    public static readonly FindingCode VagueStatement = Warning("CP093", "A statement of a pair with an absolute, vague or negative word", "left: Always fix various things");
    public static readonly FindingCode HardToRead = Warning("CP094", "A text or a section below the site's reading ease", "a section of long sentences and long words");
}
