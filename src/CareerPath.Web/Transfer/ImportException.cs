namespace CareerPath.Web.Transfer;

// A file cannot be imported. The message is for the visitor: what is wrong and where.
public sealed class ImportException(string message) : Exception(message);
