package concurrency;

import org.apache.commons.lang3.StringUtils;

final class Libraries {
    String x = StringUtils.EMPTY;
}
