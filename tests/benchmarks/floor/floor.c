/* The floor: what a program costs that understands nothing. It reads framed messages, answers `initialize` with an empty
   result and sends every other message back as it is, so the rest of a contender's time is what it does with a message. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char body[1 << 26];

static int read_all(char *into, size_t length) {
    for (size_t done = 0; done < length;) {
        ssize_t got = read(0, into + done, length - done);
        if (got <= 0) return 0;
        done += (size_t)got;
    }
    return 1;
}

static void write_all(const char *from, size_t length) {
    for (size_t done = 0; done < length;) {
        ssize_t put = write(1, from + done, length - done);
        if (put <= 0) exit(1);
        done += (size_t)put;
    }
}

static void send_frame(const char *from, size_t length) {
    static char frame[sizeof body + 64];
    int header = sprintf(frame, "Content-Length: %zu\r\n\r\n", length);
    memcpy(frame + header, from, length);
    write_all(frame, (size_t)header + length);
}

int main(void) {
    char header[256];
    size_t at = 0;
    while (read(0, header + at, 1) == 1) {
        header[++at] = 0;
        if (at < 4 || memcmp(header + at - 4, "\r\n\r\n", 4) != 0) {
            if (at == sizeof header - 1) return 1;
            continue;
        }
        at = 0;
        size_t length = strtoul(header + strlen("Content-Length: "), NULL, 10);
        if (length >= sizeof body || !read_all(body, length)) return 1;
        body[length] = 0;
        if (strstr(body, "\"method\":\"initialize\"")) {
            const char *answer = "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{\"capabilities\":{}}}";
            send_frame(answer, strlen(answer));
        } else if (strstr(body, "\"method\":\"exit\"")) {
            return 0;
        } else {
            send_frame(body, length);
        }
    }
    return 0;
}
