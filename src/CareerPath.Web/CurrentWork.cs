namespace CareerPath.Web;

// What the person does now. It chooses articles, words and tasks that fit and never moves a number.
public enum CurrentWork
{
    SoftwareEngineer,
    Tester,
    EngineeringManager,
    ProjectOrProgramWork,
    Operations,
    MarketingOrSales,
    Consulting,
    Student,
    SomethingElse,
}
