using System.Net;
using PiwikGen.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Responses;

public sealed class HeaderValueTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a,b", "a|b")]
    [InlineData(" a , b ,", "a|b")]
    [InlineData("1, 2", "1|2")]
    [InlineData("true, no", "true|no")]
    [InlineData("[\"a\",\"b\"]", "a|b")]
    public void A_list_is_what_stands_between_commas(string text, string items) =>
        Assert.Equal(items.Split('|'), Read<List<string>, ListCodec<string, StringCodec>>(text)!);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1, 2", 1)]
    public void A_list_of_numbers_is_read_with_their_type(string text, int first) => Assert.Equal(first, Read<List<long>, ListCodec<long, Int64Codec>>(text)![0]);

    [Theory]
    [InlineData("17", 17L)]
    [InlineData("many", null)]
    [InlineData("", null)]
    [InlineData("1, 2", null)]
    public void What_is_no_number_is_no_value(string text, long? expected) => Assert.Equal(expected, Read<long?, NullableCodec<long, Int64Codec>>(text));

    [Theory]
    [InlineData("Thu, 29 Feb 2024 13:04:05 GMT")]
    [InlineData("2024-02-29T13:04:05Z")]
    public void A_time_is_read_as_headers_and_as_documents_write_it(string text) =>
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 13, 4, 5, TimeSpan.Zero), Read<DateTimeOffset?, NullableCodec<DateTimeOffset, DateTimeOffsetCodec>>(text));

    private static T? Read<T, TCodec>(string text)
        where TCodec : IJsonCodec<T>
    {
        using var message = new HttpResponseMessage();
        message.Headers.TryAddWithoutValidation("X-Value", text);
        return new ApiResponse(HttpStatusCode.OK, message.Headers).GetHeader<T, TCodec>("X-Value");
    }
}
