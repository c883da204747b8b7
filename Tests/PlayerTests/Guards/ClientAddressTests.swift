import NIOCore
import Testing

@testable import Player

@Suite("Clients' addresses")
struct ClientAddressTests {
    private func addresses(trusting proxies: [String], publicAddress: String? = nil) -> ClientAddresses {
        var options = ServerOptions()
        options.trustedProxies = proxies
        options.publicAddress = publicAddress
        return ClientAddresses(options)
    }

    @Test(
        "are what the last trusted proxy says, and nothing that others say",
        arguments: [
            ("127.0.0.1", ["192.0.2.7"], "192.0.2.7"), ("127.0.0.1", ["10.1.1.1, 192.0.2.7"], "192.0.2.7"),
            ("127.0.0.1", ["10.1.1.1", "192.0.2.7 , 10.0.0.2"], "192.0.2.7"),
            ("127.0.0.1", ["192.0.2.7:4711"], "192.0.2.7"), ("127.0.0.1", ["[2001:DB8::1]:80"], "2001:db8::1"),
            ("127.0.0.1", ["2001:db8:0:0::1"], "2001:db8::1"), ("::ffff:127.0.0.1", ["192.0.2.7"], "192.0.2.7"),
            // What is no address, or none but proxies', says nothing.
            ("127.0.0.1", [], "127.0.0.1"), ("127.0.0.1", [""], "127.0.0.1"), ("127.0.0.1", ["unknown"], "127.0.0.1"),
            ("127.0.0.1", ["192.0.2.7, <script>"], "127.0.0.1"), ("127.0.0.1", ["10.0.0.2"], "127.0.0.1"),
            ("192.0.2.9", ["192.0.2.7"], "192.0.2.9"),
        ])
    func client(peer: String, forwarded: [String], client: String) throws {
        let addresses = addresses(trusting: ["127.0.0.1", "10.0.0.2"])
        #expect(addresses.client(try SocketAddress(ipAddress: peer, port: 1), forwarded) == client)
    }

    @Test(
        "bound connections, but not those of proxies",
        arguments: [
            ("127.0.0.1", [], nil, "127.0.0.1"), ("127.0.0.1", [], "https://listen.example", nil),
            ("::1", [], "https://listen.example", nil), ("192.0.2.9", [], "https://listen.example", "192.0.2.9"),
            ("192.0.2.9", ["192.0.2.9"], nil, nil),
        ] as [(String, [String], String?, String?)])
    func bounded(peer: String, proxies: [String], publicAddress: String?, client: String?) throws {
        let addresses = addresses(trusting: proxies, publicAddress: publicAddress)
        #expect(addresses.bounded(try SocketAddress(ipAddress: peer, port: 1)) == client)
    }

    @Test(
        "of proxies are IP addresses",
        arguments: [
            ("127.0.0.1", true), ("::1", true), ("localhost", false), ("", false), ("10.0.0.0/8", false),
            ("1.2.3.4:5", false),
        ])
    func options(text: String, isAddress: Bool) {
        #expect(ServerOptions.isAddress(text) == isAddress)
    }
}
