using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Computes verdicts.</summary>
public static class Scorer
{
    /// <summary>Computes everything a result says.</summary>
    public static Verdict Score(Rubric rubric, AnswerSheet sheet) => throw new NotSupportedException();

    /// <summary>Every persona of the rubric, nearest first, then in file order.</summary>
    public static ImmutableArray<PersonaMatch> Personas(Rubric rubric, AnswerSheet sheet) => throw new NotSupportedException();
}

/// <summary>The canonical form of a rubric: what its identity is computed from and what the database keeps.</summary>
public static class RubricJson
{
    /// <summary>UTF-8 JSON, the same for the same rubric on every machine.</summary>
    public static string Write(Rubric rubric) => throw new NotSupportedException();

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Rubric Read(string json) => throw new NotSupportedException();

    /// <summary>SHA-256 of the canonical form as 64 lower-case hexadecimal digits.</summary>
    public static string Hash(Rubric rubric) => throw new NotSupportedException();
}
