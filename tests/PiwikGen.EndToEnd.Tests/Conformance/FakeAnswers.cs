using System.Reflection;
using PiwikGen.EndToEnd.Tests.Conformance.Answers;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>A client that answers without a server, as users write them for their tests.</summary>
internal class FakeAnswers : DispatchProxy
{
    public static IAnswersClient Create() => Create<IAnswersClient, FakeAnswers>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == "GetTextAsync" ? Task.FromResult("fake") : throw new NotSupportedException(targetMethod?.Name);
}
