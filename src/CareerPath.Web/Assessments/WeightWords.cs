namespace CareerPath.Web.Assessments;

// How much a factor matters, 0 to 3, in words.
public static class WeightWords
{
    public const int Most = 3;

    // As the answer to a question.
    public static string Of(int weight) => weight switch
    {
        0 => Words.Matters_NotAtAll,
        1 => Words.Matters_Little,
        2 => Words.Matters_QuiteALot,
        Most => Words.Matters_GreatDeal,
        _ => throw new ArgumentOutOfRangeException(nameof(weight)),
    };

    // Inside a sentence.
    public static string Inside(int weight) => weight switch
    {
        0 => Words.Matters_InsideNotAtAll,
        1 => Words.Matters_InsideLittle,
        2 => Words.Matters_InsideQuiteALot,
        Most => Words.Matters_InsideGreatDeal,
        _ => throw new ArgumentOutOfRangeException(nameof(weight)),
    };
}
