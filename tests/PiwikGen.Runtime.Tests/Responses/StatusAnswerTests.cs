using System.Net;
using PiwikGen.Responses;

namespace PiwikGen.Runtime.Tests.Responses;

public sealed class StatusAnswerTests
{
    private static readonly ApiAnswer<string> Answer = ApiAnswer.ByStatus(
        ApiAnswerCase<string>.Of("2XX", ApiAnswer.Text, static (status, text) => $"class {status} {text}"),
        ApiAnswerCase<string>.Of("200", Call.OneThing, static (status, thing) => $"thing {status} {thing.Name}"),
        ApiAnswerCase<string>.None("204", static status => $"nothing {status}"),
        ApiAnswerCase<string>.None("304", static status => $"unchanged {status}"));

    [Theory]
    [InlineData(HttpStatusCode.OK, "thing 200 a")]
    [InlineData(HttpStatusCode.Accepted, """class 202 {"name":"a"}""")]
    [InlineData(HttpStatusCode.NoContent, "nothing 204")]
    [InlineData(HttpStatusCode.NotModified, "unchanged 304")]
    public async Task The_most_exact_case_reads_the_answer(HttpStatusCode status, string result)
    {
        Assert.Equal(result, await Call.Read(Answer, Call.Answer("""{"name":"a"}""", status)));
    }

    [Fact]
    public async Task A_success_that_no_case_fits_is_an_api_exception()
    {
        var answer = ApiAnswer.ByStatus(ApiAnswerCase<int>.None("201", static status => status));
        var failure = await Call.Fail(answer, Call.Answer("hello"));
        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.Equal("hello", failure.Body);
    }

    [Fact]
    public async Task A_default_makes_no_success_of_an_error()
    {
        var answer = ApiAnswer.ByStatus(ApiAnswerCase<int>.None("default", static status => status));
        Assert.Equal(202, await Call.Read(answer, new HttpResponseMessage(HttpStatusCode.Accepted)));
        Assert.Equal(HttpStatusCode.NotFound, (await Call.Fail(answer, new HttpResponseMessage(HttpStatusCode.NotFound))).StatusCode);
    }
}
