using System.Text.Json;
using PiwikGen.Requests;
using PiwikGen.Serialization;

namespace PiwikGen.Runtime.Tests.Requests;

/// <summary>The style examples of OpenAPI 3.1.1, 4.8.12.4: every row and column for every place that it has.</summary>
public sealed class StyleTests
{
    private const string Text = "\"blue\"";
    private const string Empty = "\"\"";
    private const string List = """["blue","black","brown"]""";
    private const string Map = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData(ParameterStyle.Simple, false, Text, "blue")]
    [InlineData(ParameterStyle.Simple, false, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, false, Map, "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, Text, "blue")]
    [InlineData(ParameterStyle.Simple, true, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, true, Map, "R=100,G=200,B=150")]
    [InlineData(ParameterStyle.Label, false, Text, ".blue")]
    [InlineData(ParameterStyle.Label, false, List, ".blue,black,brown")]
    [InlineData(ParameterStyle.Label, false, Map, ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, Text, ".blue")]
    [InlineData(ParameterStyle.Label, true, List, ".blue.black.brown")]
    [InlineData(ParameterStyle.Label, true, Map, ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Matrix, false, Empty, ";color")]
    [InlineData(ParameterStyle.Matrix, false, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, false, List, ";color=blue,black,brown")]
    [InlineData(ParameterStyle.Matrix, false, Map, ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, Empty, ";color")]
    [InlineData(ParameterStyle.Matrix, true, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, true, List, ";color=blue;color=black;color=brown")]
    [InlineData(ParameterStyle.Matrix, true, Map, ";R=100;G=200;B=150")]
    public async Task Path_parameters_are_written_by_their_style(ParameterStyle style, bool explode, string json, string expected)
    {
        var target = await Wire.Target("/a/{color}/z", request => request.AddAnyPath("color", json, style, explode));

        Assert.Equal($"/a/{expected}/z", target);
    }

    [Theory]
    [InlineData(ParameterStyle.Form, false, Empty, "color=")]
    [InlineData(ParameterStyle.Form, false, Text, "color=blue")]
    [InlineData(ParameterStyle.Form, false, List, "color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, false, Map, "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, Empty, "color=")]
    [InlineData(ParameterStyle.Form, true, Text, "color=blue")]
    [InlineData(ParameterStyle.Form, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.Form, true, Map, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, Text, "color=blue")]
    [InlineData(ParameterStyle.SpaceDelimited, false, List, "color=blue%20black%20brown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, Map, "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.SpaceDelimited, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.SpaceDelimited, true, Map, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.PipeDelimited, false, Text, "color=blue")]
    [InlineData(ParameterStyle.PipeDelimited, false, List, "color=blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.PipeDelimited, false, Map, "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.PipeDelimited, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.PipeDelimited, true, Map, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.TabDelimited, false, List, "color=blue%09black%09brown")]
    [InlineData(ParameterStyle.DeepObject, true, Map, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(ParameterStyle.DeepObject, false, Map, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(ParameterStyle.DeepObject, true, Text, "color=blue")]
    public async Task Query_parameters_are_written_by_their_style(ParameterStyle style, bool explode, string json, string expected)
    {
        var target = await Wire.Target("/a", request => request.AddAnyQuery("color", json, style, explode));

        Assert.Equal($"/a?{expected}", target);
    }

    [Theory]
    [InlineData(false, Empty, "")]
    [InlineData(false, Text, "blue")]
    [InlineData(false, List, "blue,black,brown")]
    [InlineData(false, Map, "R,100,G,200,B,150")]
    [InlineData(true, Text, "blue")]
    [InlineData(true, List, "blue,black,brown")]
    [InlineData(true, Map, "R=100,G=200,B=150")]
    public async Task Header_parameters_are_written_by_the_simple_style(bool explode, string json, string expected)
    {
        var sent = await Wire.Send("/a", request => request.AddHeader<JsonElement, JsonElementCodec>("X-Color", Any.Value(json), explode));

        // Without anything there is nothing to send, and the header is left out.
        Assert.Equal(expected.Length == 0 ? null : expected, sent["X-Color"]);
    }

    [Theory]
    [InlineData(false, Empty, "color=")]
    [InlineData(false, Text, "color=blue")]
    [InlineData(false, List, "color=blue,black,brown")]
    [InlineData(false, Map, "color=R,100,G,200,B,150")]
    [InlineData(true, Text, "color=blue")]
    [InlineData(true, List, "color=blue; color=black; color=brown")]
    [InlineData(true, Map, "R=100; G=200; B=150")]
    public async Task Cookie_parameters_are_written_by_the_form_style_and_separated_as_cookies(bool explode, string json, string expected)
    {
        var sent = await Wire.Send("/a", request => request.AddCookie<JsonElement, JsonElementCodec>("color", Any.Value(json), explode));

        Assert.Equal(expected, sent["Cookie"]);
    }

    [Theory]
    [InlineData(ParameterStyle.Simple)]
    [InlineData(ParameterStyle.Label)]
    public void Empty_text_in_a_path_is_refused_where_the_segment_would_be_lost_or_a_step(ParameterStyle style)
    {
        var request = new ApiRequest(new ApiOperation("Operate", HttpMethod.Get, "/a/{color}"));

        var refusal = Assert.Throws<ArgumentException>(() => request.AddAnyPath("color", Empty, style, false));

        Assert.Equal("color", refusal.ParamName);
    }

    [Fact]
    public async Task Nulls_within_arrays_and_objects_are_left_out()
    {
        var target = await Wire.Target("/a", request =>
        {
            request.AddAnyQuery("list", """[null,"a",null,"b"]""", ParameterStyle.Form, false);
            request.AddAnyQuery("map", """{"x":null,"y":1}""", ParameterStyle.Form, true);
            request.AddAnyQuery("deep", """{"x":null,"y":[null,2]}""", ParameterStyle.DeepObject, true);
        });

        Assert.Equal("/a?list=a,b&y=1&deep%5By%5D%5B%5D=2", target);
    }
}
