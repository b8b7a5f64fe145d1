/*
 * A certificate that no public authority signed, for `localhost` and 127.0.0.1, and its key, made for these tests alone:
 * openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=localhost
 */
export const ownCertificate = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUfcfGTLjPiBIg62oML0Znc9wqKBEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyOTE0NDYyNloYDzIxMjYxMTA1
MTQ0NjI2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATlLYaAbWcPUEb+vr6B8eJGkPG67oSUG+nBxn0gDCw6kGRf6v5rFYZh
sJvnh0/EjNZZUnOXi5BRGhjgAg+b47hCo28wbTAdBgNVHQ4EFgQUWdbbZr9pCjVc
lhy88+up0TKbsygwHwYDVR0jBBgwFoAUWdbbZr9pCjVclhy88+up0TKbsygwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhANXCqXG82dwyPe8E5JgWBPzIVySTsY3LKmpf4sAfLNygAiBr
Yp3BnWtGYDDtaXX2Lbv0yBSpujWJctkcWVSxtsklQA==
-----END CERTIFICATE-----
`

export const ownKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtCIpsfO+2OC40eTl
ecw27ivJ678VgJZN1+uAu0v2j0uhRANCAATlLYaAbWcPUEb+vr6B8eJGkPG67oSU
G+nBxn0gDCw6kGRf6v5rFYZhsJvnh0/EjNZZUnOXi5BRGhjgAg+b47hC
-----END PRIVATE KEY-----
`
