namespace TeamBot.Storage.Cosmos;

public sealed class TheHashOfAPartitionKey
{
    // Known answers: azure-sdk-for-java, PartitionKeyHashingTests.effectivePartitionKeyHashV2.
    [Theory]
    [InlineData("", "32E9366E637A71B4E710384B2F4970A0")]
    [InlineData("partitionKey", "013AEFCF77FA271571CF665A58C933F1")]
    public void Is_the_one_that_the_service_computes(string key, string hash) => Assert.Equal(hash, PartitionHash.Of(key));

    [Fact]
    public void Is_the_one_that_the_service_computes_of_a_long_key() =>
        Assert.Equal("332BDF5512AE49615F32C7D98C2DB86C", PartitionHash.Of(new string('a', 1024)));
}
